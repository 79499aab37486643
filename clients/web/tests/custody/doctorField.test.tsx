import "../browserGaps";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { DoctorField } from "../../src/custody/DoctorField";
import { startLanguages } from "../../src/language/i18n";
import { SessionContext, type Session } from "../../src/shell/session";

const found = (name: string, mayBe: readonly string[], organisation: string, unit: string | null): object => ({
  personId: name, name, profession: "", role: "specialist", mayBe, organisation, unit, region: "vest", country: "NO",
});

function show(people: readonly object[]): void {
  vi.stubGlobal("fetch", (address: string) => Promise.resolve(new Response(JSON.stringify(
    address.includes("people") ? people : { mayBe: [] }), { headers: { "content-type": "application/json" } })));
  const account = { personId: "me", name: "Kari", organisation: "Haukeland" };
  render(
    <SessionContext value={{ testData: true, person: { id: "me", account } } as unknown as Session}>
      <DoctorField unit="Nevrologisk" doctor={undefined} onChoose={() => undefined} />
    </SessionContext>);
  fireEvent.change(screen.getByLabelText("Hvem blir ansvarlig lege?"), { target: { value: "si" } });
}

describe("who is offered as the doctor of a case that is taken over", () => {
  beforeAll(async () => { await startLanguages("nb"); });
  afterEach(() => { cleanup(); vi.unstubAllGlobals(); });

  it("[CASE-71] are the doctors of the unit alone", async () => {
    show([
      found("Siri", ["responsibleDoctor"], "Haukeland", "Nevrologisk"),
      found("Silje", ["specialist"], "Haukeland", null),
      found("Sindre", ["responsibleDoctor"], "UNN", "Nevrologisk"),
      found("Sigurd", ["responsibleDoctor"], "Haukeland", "Øye"),
    ]);
    expect(await screen.findByRole("button", { name: "Velg Siri" })).toBeTruthy();
    expect(screen.getAllByRole("button", { name: /^Velg/u })).toHaveLength(1);
  });

  it("[CASE-71] where there is none, it says so instead of refusing later", async () => {
    show([found("Silje", ["specialist"], "Haukeland", null)]);
    expect(await screen.findByText(/^Ingen lege er registrert her/u)).toBeTruthy();
  });
});
