import "../browserGaps";
import { cleanup, render, screen } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { OwnEntry } from "../../src/directory/useOwnEntry";
import type { PersonRole } from "../../src/entry/usualRole";
import { startLanguages } from "../../src/language/i18n";
import { lookOf } from "../../src/membership/personLook";
import { MainMenu } from "../../src/shell/MainMenu";
import { SessionContext } from "../../src/shell/session";
import type { SessionPerson } from "../../src/wire";

async function show(role: PersonRole, listed: Partial<OwnEntry>): Promise<string[]> {
  const own: OwnEntry = {
    mayBe: [], sendsAs: [], organisationId: null, officerFor: null, usualRetention: null, administrator: false,
    ...listed,
  };
  const answered = vi.fn(() => Promise.resolve(
    new Response(JSON.stringify(own), { headers: { "content-type": "application/json" } })));
  vi.stubGlobal("fetch", answered);
  const account = { role } as SessionPerson;
  const person = { id: "a", name: "Astrid", initials: "A", look: lookOf(0), role, account };
  render(
    <MemoryRouter><SessionContext value={{ person, testData: true }}>
      <ul><MainMenu /></ul>
    </SessionContext></MemoryRouter>);
  await vi.waitFor(() => { expect(answered).toHaveBeenCalledTimes(1); });
  if (Object.keys(listed).length > 0) { await screen.findAllByRole("link", { name: /Ny sak|Åpninger|Forespørsler/u }); }
  return screen.getAllByRole("link").map((link) => link.textContent);
}

describe("the menu", () => {
  beforeAll(async () => { await startLanguages("nb"); });
  afterEach(() => { cleanup(); vi.unstubAllGlobals(); });

  it.each(["logController", "dataProtectionOfficer", "administrator", "ernExpert"] as const)(
    "has no requests for a %s, who sends and answers none", async (role) => {
      expect(await show(role, {})).not.toContain("Forespørsler");
    });

  it.each(["gp", "specialist", "coordinator", "observer"] as const)("has requests for a %s", async (role) => {
    expect(await show(role, {})).toContain("Forespørsler");
  });

  it("has requests and a new case for a log controller whom the directory lists as coordinator too", async () => {
    expect(await show("logController", { mayBe: ["coordinator"] })).toEqual(
      expect.arrayContaining(["Forespørsler", "Ny sak", "Loggkontroll"]));
  });

  it("[CASE-124] has the administration for every administrator, also one who is a doctor", async () => {
    const asDoctor = { mayBe: ["responsibleDoctor" as const] };
    expect(await show("responsibleDoctor", { ...asDoctor, administrator: true })).toContain("Administrasjon");
    cleanup();
    expect(await show("responsibleDoctor", asDoctor)).not.toContain("Administrasjon");
    cleanup();
    expect(await show("administrator", {})).toContain("Administrasjon");
  });
});
