import "../browserGaps";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { CustodyPanel } from "../../src/custody/CustodyPanel";
import { startLanguages } from "../../src/language/i18n";
import { LifePanel } from "../../src/life/LifePanel";
import { SessionContext, type Session } from "../../src/shell/session";
import type { Typing } from "../../src/shell/keptTyping";
import { TypedContext, TypedHere } from "../../src/shell/useTyped";
import { accessOf, at, coordinator, doctor, first, InRoom, roomOf, type Given } from "../conclusion/fakeRoom";

const session = { person: { id: coordinator, name: "Kari", initials: "K" }, testData: true, provider: "demo" };

/** The panels of a room whose server asks for a sign-in anew; what is sealed when one goes to it. */
function show(before: Typing, seal: (typing: Typing) => Promise<void>): Given[] {
  const given: Given[] = [];
  const room = roomOf({}, "closed");
  const reader = room.membership.members[coordinator]!;
  reader.person = { ...reader.person, organisationId: first };
  const opening = { controller: { id: first, name: "Sykehuset" }, unit: { id: first, name: "Barneavdelingen" },
    basis: "", requestId: null, by: doctor, at, salt: null, region: "nord" as const };
  const access = accessOf({ ...room, case: { ...room.case, opening } }, coordinator, given);
  const submit = (type: string, data: object): Promise<unknown> => {
    given.push({ type, data } as unknown as Given);
    return Promise.resolve({ status: "refused", problem: { code: "signInTooOld" } });
  };
  render(
    <SessionContext value={session as unknown as Session}>
      <TypedContext value={new TypedHere(before, seal)}>
        <InRoom access={{ ...access, submit, may: () => true, you: { ...access.you, identity: true } } as never}>
          <CustodyPanel /><LifePanel />
        </InRoom>
      </TypedContext>
    </SessionContext>);
  return given;
}

const press = (name: string): void => { fireEvent.click(screen.getByRole("button", { name })); };
const field = (label: string): HTMLInputElement => screen.getByLabelText(label, { selector: "input" });

async function leaveHalfWay(seal: (typing: Typing) => Promise<void>): Promise<void> {
  show({}, seal);
  press("Foreslå sletting av saken");
  fireEvent.change(screen.getByLabelText("Grunnlag"), { target: { value: "wrongPatient" } });
  fireEvent.change(field("Hvor avgjørelsen er arkivert"), { target: { value: "2026/4711" } });
  press("Foreslå sletting");
  await screen.findByText(/det du har skrevet, står der/u);
  press("Logg inn på nytt");
}

describe("a form that asks for a sign-in anew", () => {
  beforeAll(async () => { await startLanguages("nb"); });
  afterEach(() => { cleanup(); vi.restoreAllMocks(); });

  it("[SIG-90] is open again with what was typed and chosen, says that nothing was sent, and sends nothing", async () => {
    const sealed: Typing[] = [];
    await leaveHalfWay((typing) => { sealed.push(typing); return Promise.resolve(); });
    await waitFor(() => { expect(sealed).toHaveLength(1); });
    cleanup();
    const given = show(JSON.parse(JSON.stringify(sealed[0])) as Typing, () => Promise.resolve());
    expect(field("Hvor avgjørelsen er arkivert").value).toBe("2026/4711");
    expect((screen.getByLabelText("Grunnlag") as HTMLSelectElement).value).toBe("wrongPatient");
    expect(screen.getByText(/ingenting er sendt ennå/u)).toBeTruthy();
    expect(document.activeElement?.textContent).toBe("Foreslå sletting");
    expect(given).toEqual([]);
    press("Foreslå sletting");
    await waitFor(() => { expect(given[0]).toMatchObject({
      type: "proposeErasure", data: { ground: "wrongPatient", reference: "2026/4711" } }); });
  });

  it("[SIG-90] opens what the form stands in, too", () => {
    show({ "when dead": true, "death shown": true, "death on": "2026-03-01",
      "death decision": { readers: [], decidedBy: "Kari", ground: "" } }, () => Promise.resolve());
    expect(document.querySelector("u-details, details")?.hasAttribute("open")).toBe(true);
    expect(screen.getByDisplayValue("2026-03-01")).toBeTruthy();
    expect(screen.getByDisplayValue("Kari")).toBeTruthy();
  });

  it("[SIG-90] says first when what was typed cannot be kept, and lets its writer stay", async () => {
    await leaveHalfWay(() => Promise.reject(new Error("no store")));
    await screen.findByText(/Kopier det før du logger inn på nytt/u);
    expect(field("Hvor avgjørelsen er arkivert").value).toBe("2026/4711");
  });

  it("[SIG-91] that was put away is empty when it is opened again", () => {
    const here = new TypedHere({ "invite expert": true }, () => Promise.resolve());
    here.hold("invite expert", true);
    here.letGo("invite expert");
    expect(here.stood("invite expert")).toBe(false);
  });
});
