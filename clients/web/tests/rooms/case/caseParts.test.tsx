import "../../browserGaps";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { startLanguages } from "../../../src/language/i18n";
import { CaseColumn } from "../../../src/rooms/case/CaseColumn";
import type { RoomAccess } from "../../../src/rooms/roomAccess";
import type { CaseState, Fact } from "../../../src/wire";
import {
  accessOf, at, coordinator, first, goalId, InRoom, roomOf, second, type Given,
} from "../../conclusion/fakeRoom";

const provenance = { kind: "import", source: "fil.json", materialId: null } as const;
const mother: Fact = { kind: "relative", relation: "mor", sex: "female", affected: true, provenance, relativeId: null };
const variant: Fact = {
  kind: "variant", gene: { label: "CHRNE", code: null }, expressions: ["c.1327del"], zygosity: null,
  classification: "pathogenic", classifiedOn: "2026-01-02", laboratory: "Laben", transcript: null, qualifiers: null,
  provenance, relativeId: first,
};
const recorded = (fact: Fact, order: number): CaseState["facts"][string] => (
  { fact, by: coordinator, at, edit: null, order, version: order });

function show(told: Partial<CaseState>, you: Partial<RoomAccess["you"]> = {}): Given[] {
  const given: Given[] = [];
  const room = roomOf({}, "draft");
  const access = accessOf({ ...room, case: { ...room.case, ...told } }, coordinator, given);
  const changed = { ...access, may: () => true, you: { ...access.you, ...you } };
  render(<InRoom access={changed}><CaseColumn /></InRoom>);
  return given;
}

function press(name: string): void { fireEvent.click(screen.getByRole("button", { name })); }
function write(label: string, value: string): void {
  const field = screen.getByLabelText(label, { selector: "input, select, textarea" });
  fireEvent.change(field, { target: { value } });
}
async function gave(given: Given[], expected: object): Promise<void> {
  await waitFor(() => { expect(given).toHaveLength(1); });
  expect(given[0]).toMatchObject(expected);
}

describe("the case column", () => {
  beforeAll(async () => { await startLanguages("nb"); });
  afterEach(() => { cleanup(); });

  it("a_day_of_birth_that_is_recorded_meanwhile_gives_the_age_of_a_form_that_stood_open", async () => {
    const given: Given[] = [];
    const room = roomOf({}, "draft");
    const access = { ...accessOf(room, coordinator, given), may: (): boolean => true };
    const born = `${String(new Date().getFullYear() - 9)}-01-01`;
    const identity = { name: "A", nationalId: null, birthDate: born, municipality: null, contact: null, version: 1 };
    const { rerender } = render(<InRoom access={access}><CaseColumn /></InRoom>);
    press("Beskriv pasienten");
    rerender(
      <InRoom access={{ ...access, state: { ...room, case: { ...room.case, identity } } }}><CaseColumn /></InRoom>);
    press("Lagre");
    await gave(given, { type: "describePatient", data: { age: "6-11" } });
  });

  it("describes_the_patient_upon_the_version_that_was_read", async () => {
    const given = show({ patient: { sex: "female", age: "6-11", region: "nord", version: 7 } });
    expect(screen.getByText("Jente · 6–11 år · Helse Nord")).toBeTruthy();
    press("Beskriv pasienten");
    write("Alder", "12-15");
    press("Lagre");
    await gave(given, { type: "describePatient", basedOn: 7, data: { sex: "female", age: "12-15", region: "nord" } });
  });

  it("asks_for_no_age_where_the_day_of_birth_is_known_and_tells_it_when_that_is_written", async () => {
    const identity = { name: "Testine Testdal", nationalId: null, birthDate: "2010-01-01", municipality: null,
      contact: null, version: 3 };
    show({ identity }, { identity: true });
    press("Beskriv pasienten");
    expect(screen.queryByLabelText("Alder")).toBeNull();
    expect(screen.getByText(/Alder etter fødselsdatoen: \d+/u)).toBeTruthy();
    cleanup();
    const given = show({}, { identity: true });
    press("Skriv hvem pasienten er");
    write("Navn", "Testine Testdal");
    write("Fødselsdato", "1940-01-01");
    press("Lagre");
    await waitFor(() => { expect(given).toHaveLength(2); });
    expect(given[0]).toMatchObject({ type: "identifyPatient", data: { birthDate: "1940-01-01" } });
    expect(given[1]).toMatchObject({ type: "describePatient", basedOn: 0, data: { age: "75+" } });
  });

  it("never_shows_identity_in_the_column_and_writes_it_only_for_who_may_see_it", async () => {
    const identity = { name: "Testine Testdal", nationalId: null, birthDate: null, municipality: null, contact: null,
      version: 3 };
    const given = show({ identity }, { identity: true });
    expect(document.body.textContent).not.toContain("Testdal");
    press("Endre hvem pasienten er");
    write("Fødselsnummer (11 siffer)", "010190 12345");
    press("Lagre");
    await gave(given, { type: "identifyPatient", basedOn: 3,
      data: { name: "Testine Testdal", nationalId: "01019012345", birthDate: null } });
    cleanup();
    show({ identity }, { identity: false });
    expect(screen.queryByRole("button", { name: "Endre hvem pasienten er" })).toBeNull();
  });

  it("sets_the_diagnosis_status_with_codes_as_typed", async () => {
    const given = show({});
    press("Sett diagnosestatus");
    write("Diagnose", "partiallySolved");
    fireEvent.change(screen.getByRole("textbox", { name: /Diagnoser/u }), { target: { value: "Myasteni ORPHA:590" } });
    press("Lagre");
    await gave(given, { type: "setDiagnosisStatus", basedOn: 0,
      data: { status: "partiallySolved", codes: [{ label: "Myasteni", code: "ORPHA:590" }], note: "" } });
  });

  it("plans_the_next_look_and_says_when", async () => {
    const given = show({ followUp: { reviewOn: "2027-01-10", reanalysisOn: null, proposedCoordinator: "Kari",
      version: 9 } });
    expect(screen.getByText("Ny vurdering 10. januar 2027")).toBeTruthy();
    press("Planlegg oppfølging");
    write("Ny gjennomgang av gentesten (reanalyse)", "2028-01-10");
    press("Lagre");
    await gave(given, { type: "setFollowUp", basedOn: 9,
      data: { reviewOn: "2027-01-10", reanalysisOn: "2028-01-10", proposedCoordinator: "Kari" } });
  });

  it("changes_a_goal_with_all_that_was_recorded_of_it", async () => {
    const given = show({});
    press("Endre: Å sove");
    write("Med pasientens egne ord", "Å sove hele natta");
    fireEvent.click(screen.getByLabelText("Med tolk"));
    press("Lagre");
    await gave(given, { type: "recordGoal", basedOn: 5, data: {
      goalId, words: "Å sove hele natta", askedBy: "Kari", askedOn: "2026-03-01", language: "nb",
      interpreter: true } });
  });

  it("tells_a_relatives_variant_with_class_date_laboratory_and_whose_it_is", () => {
    show({ facts: { [first]: recorded(mother, 1), [second]: recorded(variant, 2) } });
    expect(screen.getByText("CHRNE, c.1327del")).toBeTruthy();
    expect(screen.getByText(
      "Gjelder slektning: mor · Sykdomsgivende · 2. januar 2026 · Laben · Fra fil · fil.json")).toBeTruthy();
  });

  it("changes_a_recorded_fact_under_its_own_id", async () => {
    const given = show({ facts: { [first]: recorded(mother, 1), [second]: recorded(variant, 2) } },
      { role: "specialist" });
    press("Endre: CHRNE, c.1327del");
    expect(screen.queryByLabelText("Hvorfor endres opplysningen?")).toBeNull();
    write("Klassifisering", "uncertainSignificance");
    expect(screen.getByRole("button", { name: "Lagre" }).hasAttribute("disabled")).toBe(true);
    write("Hvorfor endres opplysningen?", "Ny rapport");
    press("Lagre");
    await gave(given, { type: "recordFact", basedOn: 2, data: { factId: second, reason: "Ny rapport",
      fact: { kind: "variant", classification: "uncertainSignificance", relativeId: first } } });
  });

  it("[CASE-32] says_why_a_fact_was_changed_and_what_a_variant_was_before", () => {
    const edit = { by: coordinator, at, reason: "Ny rapport", was: "uncertainSignificance" as const };
    show({ facts: { [second]: { ...recorded({ ...variant, relativeId: null }, 2), edit } } });
    expect(screen.getByText(/Endret av Kari Regnbuedal .* Før: Usikker betydning \(VUS\)\. Grunn: Ny rapport/u))
      .toBeTruthy();
  });

  it("[CASE-32] how_a_variant_is_classified_is_not_the_coordinators_to_change", () => {
    show({ facts: { [second]: recorded({ ...variant, relativeId: null }, 2) } });
    press("Endre: CHRNE, c.1327del");
    expect(screen.queryByRole("option", { name: "Usikker betydning (VUS)" })).toBeNull();
  });

  it("a_saved_fact_is_said_and_the_form_waits_for_the_next_one", async () => {
    const given = show({});
    press("Legg til opplysning");
    write("Beskrivelse", "Ataksi");
    const save = screen.getByRole("button", { name: "Lagre" });
    fireEvent.click(save);
    fireEvent.click(save);
    expect(await screen.findByText("Lagret: Ataksi. Du kan skrive den neste.")).toBeTruthy();
    expect(given).toHaveLength(1);
    write("Beskrivelse", "Kramper");
    press("Lagre");
    await waitFor(() => { expect(given).toHaveLength(2); });
    press("Lukk");
    expect(screen.getByRole("button", { name: "Legg til opplysning" })).toBeTruthy();
  });

  it("records_a_relatives_own_answer_and_parentage_only_for_who_may_know", async () => {
    const given = show({ facts: { [first]: recorded(mother, 1) } }, { genetics: false });
    expect(screen.getByText("Ikke spurt om deling")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Slektskap som avviker: mor" })).toBeNull();
    press("Registrer svar fra mor");
    write("Kan opplysningene om slektningen deles?", "refused");
    press("Lagre");
    await gave(given, { type: "recordRelativeDecision", data: { relativeId: first, decision: "refused" } });
    cleanup();
    const told = show({ facts: { [first]: recorded(mother, 1) } }, { genetics: true });
    press("Slektskap som avviker: mor");
    fireEvent.change(screen.getByRole("textbox", { name: /Slektskap som avviker/u }),
      { target: { value: "Ukjent far" } });
    press("Lagre");
    await gave(told, { type: "recordParentage", data: { relativeId: first, note: "Ukjent far" } });
  });
});
