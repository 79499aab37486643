import "../browserGaps";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { OwnEntry } from "../../src/directory/useOwnEntry";
import { NewCaseForm } from "../../src/entry/NewCaseForm";
import { startLanguages } from "../../src/language/i18n";
import { lookOf } from "../../src/membership/personLook";
import { SessionContext } from "../../src/shell/session";
import type { Schemas, SessionPerson } from "../../src/wire";

const hospital = "00000000-0000-4000-8000-000000000001";
const unit = {
  unitId: "00000000-0000-4000-8000-000000000002", name: "Barneavdelingen", receives: true, treats: true,
  organisation: { id: hospital, name: "Sykehuset" }, region: "nord", country: "NO",
};

function show(usualRetention: OwnEntry["usualRetention"]): Schemas["OpenRoomBody"][] {
  const opened: Schemas["OpenRoomBody"][] = [];
  const own: OwnEntry = {
    mayBe: ["responsibleDoctor"], sendsAs: [], organisationId: hospital, officerFor: null, usualRetention,
    administrator: false,
  };
  const answer = (body: unknown): Response =>
    new Response(JSON.stringify(body), { headers: { "content-type": "application/json" } });
  vi.stubGlobal("fetch", (url: string, init?: RequestInit) => {
    if (init?.method === "POST") {
      const body = JSON.parse(init.body as string) as Schemas["OpenRoomBody"];
      opened.push(body);
      return Promise.resolve(answer({ commandId: body.commandId, status: "applied", sequence: 1, problem: null }));
    }
    return Promise.resolve(answer(url.includes("units") ? [unit] : own));
  });
  const account = { role: "responsibleDoctor", organisation: "Sykehuset", unit: "Barneavdelingen" } as SessionPerson;
  const person = { id: "a", name: "Anders", initials: "A", look: lookOf(0), role: "responsibleDoctor", account };
  render(
    <MemoryRouter><SessionContext value={{ person, testData: true }}>
      <NewCaseForm withLetter={false} />
    </SessionContext></MemoryRouter>);
  return opened;
}

const field = (label: string): HTMLInputElement => screen.getByLabelText<HTMLInputElement>(label);

async function open(opened: readonly Schemas["OpenRoomBody"][]): Promise<Schemas["OpenRoomBody"]> {
  const button = screen.getByRole<HTMLButtonElement>("button", { name: "Opprett sak" });
  await waitFor(() => { expect(button.disabled).toBe(false); });
  fireEvent.click(button);
  await waitFor(() => { expect(opened).toHaveLength(1); });
  return opened[0]!;
}

describe("a new case", () => {
  beforeAll(async () => { await startLanguages("nb"); });
  afterEach(() => { cleanup(); vi.unstubAllGlobals(); });

  it("[ACC-85] begins with how long the installation keeps cases, and is opened with the agreement too", async () => {
    const opened = show({ rule: "Journalforskriften § 15", years: 12, from: "2026-03-01" });
    await waitFor(() => { expect(field("Regel for oppbevaring").value).toBe("Journalforskriften § 15"); });
    expect(field("År").value).toBe("12");
    fireEvent.change(field("Avtale mellom virksomhetene"), { target: { value: "Felles dataansvar" } });
    fireEvent.change(field("Hvor avtalen er arkivert"), { target: { value: "2026/17" } });
    expect(await open(opened)).toMatchObject({
      agreement: { words: "Felles dataansvar", reference: "2026/17" },
      retention: { rule: "Journalforskriften § 15", years: 12 },
    });
  });

  it("[ACC-85] is opened without either where nobody knows them yet", async () => {
    const opened = show(null);
    expect(await open(opened)).toMatchObject({ agreement: null, retention: null });
  });

  it("[ACC-85] asks for the years of a rule", async () => {
    show(null);
    await waitFor(() => { expect(field("År").required).toBe(false); });
    fireEvent.change(field("Regel for oppbevaring"), { target: { value: "Arkivlova" } });
    expect(field("År").required).toBe(true);
  });
});
