import "../browserGaps";
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import type { ReactElement } from "react";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { ConsentPanel } from "../../src/consent/ConsentPanel";
import { today } from "../../src/consent/latest";
import { startLanguages } from "../../src/language/i18n";
import { MembersPanel } from "../../src/membership/MembersPanel";
import { CaseColumn } from "../../src/rooms/case/CaseColumn";
import { FamilyFrame } from "../../src/rooms/FamilyFrame";
import { PhaseHeader } from "../../src/rooms/PhaseHeader";
import { lackingFor } from "../../src/rooms/phases";
import type { RoomAccess } from "../../src/rooms/roomAccess";
import type { RoomState } from "../../src/wire";
import { accessOf, coordinator, doctor, first, InRoom, roomOf, type Given } from "../conclusion/fakeRoom";

function show(part: ReactElement, changes: Partial<RoomAccess> = {}, given: Given[] = []): void {
  const access = accessOf(changes.state ?? roomOf({}, "draft"), coordinator, given);
  render(<InRoom access={{ ...access, may: () => true, ...changes }}>{part}</InRoom>);
}

describe("the parts of the room", () => {
  beforeAll(async () => { await startLanguages("nb"); });
  afterEach(() => { cleanup(); vi.unstubAllGlobals(); });

  it("a_step_says_what_it_lacks_before_anyone_presses", () => {
    show(<PhaseHeader />);
    expect(screen.getByRole("heading", { name: "Sak 0000-00FF" })).toBeTruthy();
    expect(screen.getByText("Mangler: problemstilling")).toBeTruthy();
    expect(screen.getByRole("button", { name: "Flytt til: Klar" }).hasAttribute("disabled")).toBe(true);
    expect(lackingFor(roomOf({}, "inConference"), "proposed")).toEqual(["question", "statement"]);
  });

  it("a_text_is_written_in_place_upon_the_version_that_was_read", async () => {
    const given: Given[] = [];
    show(<CaseColumn />, {}, given);
    fireEvent.click(screen.getByRole("button", { name: "Skriv: Problemstilling" }));
    fireEvent.change(screen.getByLabelText("Problemstilling", { selector: "textarea" }), { target: { value: "Hva?" } });
    fireEvent.click(screen.getByRole("button", { name: "Lagre" }));
    await waitFor(() => {
      expect(given).toEqual([{ type: "setText", basedOn: 0,
        data: { part: "question", text: "Hva?", provenance: { kind: "member" } } }]);
    });
  });

  it("what_was_answered_on_consent_and_by_whom_is_said_and_never_guessed", async () => {
    const given: Given[] = [];
    show(<ConsentPanel />, {}, given);
    fireEvent.click(screen.getByRole("button", { name: "Registrer svar: Råd fra et europeisk nettverk" }));
    const save = screen.getByRole<HTMLButtonElement>("button", { name: "Lagre" });
    fireEvent.click(screen.getByRole("radio", { name: "Ikke gitt" }));
    expect(save.disabled).toBe(true);
    fireEvent.change(screen.getByRole("textbox", { name: /Hvem svarte/u }), { target: { value: "Mor" } });
    const proof = screen.getByRole("combobox", { name: "Hva viser at svaret er gitt?" });
    expect(within(proof).getAllByRole("option").map((option) => option.textContent)).toEqual(
      ["Velg", "Skriftlig og signert", "Muntlig, med vitne", "Muntlig, notert i journalen"]);
    fireEvent.change(proof, { target: { value: "writtenSigned" } });
    expect(save.disabled).toBe(true);
    fireEvent.change(proof, { target: { value: "oralWitnessed" } });
    fireEvent.click(save);
    await waitFor(() => {
      expect(given[0]?.data).toMatchObject({
        scope: "ernAdvice", decision: "refused", on: today(), receivedBy: "", givenBy: "Mor", proof: "oralWitnessed",
        formVersion: "",
      });
    });
  });

  it("[CON-28] an_answer_on_ones_own_page_says_so_and_asks_for_no_proof", () => {
    const own = {
      scope: "teaching", receiver: null, decision: "given", formVersion: "", language: "nb", on: "2026-03-01",
      interpreter: false, givenBy: "Pasient", receivedBy: "Emma", by: doctor, order: 4, proof: "signedIn",
    } as const;
    const said = roomOf({}, "draft");
    const consent = { decisions: [own], information: [], blocks: {}, settlements: [], agreements: [], seen: {} };
    show(<ConsentPanel />, { state: { ...said, consent } });
    expect(screen.getByText(/Pasient\. Eget svar, innlogget\./u)).toBeTruthy();
  });

  it("a_known_colleague_is_invited_with_two_presses_after_the_name", async () => {
    const person = { personId: first, name: "Siri Mjødurtvik", profession: "Overlege", role: "specialist",
      mayBe: ["specialist"],
      organisation: "St. Olavs hospital", unit: null, region: "midt", country: "NO" };
    vi.stubGlobal("fetch", () => Promise.resolve(new Response(JSON.stringify([person]))));
    const given: Given[] = [];
    show(<MembersPanel />, {}, given);
    fireEvent.change(screen.getByRole("searchbox"), { target: { value: "siri" } });
    fireEvent.click(await screen.findByRole("button", { name: "Velg Siri Mjødurtvik" }));
    fireEvent.click(screen.getByRole("button", { name: "Inviter Siri Mjødurtvik" }));
    await waitFor(() => { expect(given[0]).toMatchObject({ type: "inviteMember", data: { role: "specialist" } }); });
  });

  it("a_deputy_takes_over_from_the_coordinator_in_two_presses", async () => {
    const state = roomOf({}, "draft");
    const me = { ...state.membership.members[doctor]!, role: "deputy" as const };
    const given: Given[] = [];
    show(<MembersPanel />, { state, me }, given);
    fireEvent.click(screen.getByRole("button", { name: "Ta over etter Kari Regnbuedal" }));
    fireEvent.click(screen.getByRole("button", { name: "Ta over nå" }));
    await waitFor(() => {
      expect(given[0]).toMatchObject({ type: "handOver", data: { fromPersonId: coordinator, to: me.person } });
    });
  });

  it("the_family_reads_plain_words_and_only_what_is_theirs", () => {
    const room = roomOf({}, "signed");
    const access = accessOf(room, coordinator);
    show(<FamilyFrame />, { state: room, may: () => false, me: { ...access.me, role: "patient" },
      you: { ...access.you, role: "patient", reach: "family" } });
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Din sak");
    expect(screen.getByText(/Legen din forteller deg hva de kom fram til/u)).toBeTruthy();
    expect(screen.getAllByRole("heading", { level: 2 }).map((each) => each.textContent)).toEqual(
      ["Slik er det nå", "Det vi har spurt om", "Hvem som er med", "Det jeg har sagt ja og nei til"]);
    expect(screen.getByRole("heading", { name: "Det som er viktig for meg" })).toBeTruthy();
    expect(screen.queryByText(/Konklusjonspunkt|Samtaler|Dokument/u)).toBeNull();
  });

  it.each([
    ["patient", "self", "Din sak", /^Du er ikke spurt ennå/u, "Det som er viktig for meg"],
    ["representative", "parentalResponsibility", "Saken til barnet ditt", /^Barnet ditt er ikke spurt ennå/u,
      "Det som er viktig for barnet mitt"],
    ["representative", "guardian", "Saken", /^Pasienten er ikke spurt ennå/u, "Det som er viktig for pasienten"],
    ["nextOfKin", null, "Saken", /^Pasienten er ikke spurt ennå/u, "Det som er viktig for pasienten"],
  ] as const)("[ACC-155] speaks to the %s (%s) as who they are", (role, kind, title, asked, matters) => {
    const drafted = roomOf({}, "signed");
    const room = { ...drafted, case: { ...drafted.case, goals: {}, goalsMissing: {
      reason: "notYet" as const, because: "", by: coordinator, at: "2026-03-01T10:00:00Z", askedBy: "",
      askedOn: "2026-03-01" } } } as unknown as RoomState;
    const access = accessOf(room, coordinator);
    const me = { ...access.me, role };
    show(<FamilyFrame />, { state: room, may: (type) => type === "recordConsent", me,
      you: { ...access.you, role, link: kind, reach: "family", identity: true } });
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(title);
    expect(screen.getByText(asked)).toBeTruthy();
    expect(screen.getByRole("heading", { name: matters })).toBeTruthy();
    const spoken = /\b(saken din|kjenne deg|legen din|sagt til deg|forteller deg)\b/iu;
    expect(spoken.test(document.body.textContent)).toBe(role === "patient");
  });

  it("the_patient_writes_and_answers_in_few_own_words", async () => {
    const room = roomOf({}, "ready");
    const access = accessOf(room, coordinator);
    const given: Given[] = [];
    const own = ["recordGoal", "recordConsent"];
    show(<FamilyFrame />, { state: room, may: (type) => own.includes(type), me: { ...access.me, role: "patient" },
      you: { ...access.you, role: "patient", reach: "family" } }, given);
    fireEvent.click(screen.getByRole("button", { name: "Skriv hva som er viktig" }));
    const form = screen.getByRole("form", { name: "Skriv hva som er viktig" });
    expect(form.querySelectorAll("input, textarea, select")).toHaveLength(1);
    fireEvent.change(screen.getByLabelText("Skriv med dine egne ord"), { target: { value: "Å sove" } });
    fireEvent.click(screen.getByRole("button", { name: "Lagre" }));
    await waitFor(() => { expect(given[0]).toMatchObject({
      type: "recordGoal", data: { words: "Å sove", askedBy: "", language: "nb", interpreter: false } }); });
    fireEvent.click(screen.getByRole("button", { name: "Svar ja eller nei: Undervisning" }));
    fireEvent.click(screen.getByLabelText("Nei"));
    fireEvent.click(screen.getByRole("button", { name: "Lagre" }));
    await waitFor(() => { expect(given[1]).toMatchObject({
      type: "recordConsent",
      data: { scope: "teaching", decision: "refused", givenBy: "patient", receivedBy: "" } }); });
  });

  it("next_of_kin_see_no_empty_list_of_consents_that_they_are_not_told_of", () => {
    const room = roomOf({}, "signed");
    const you = { ...accessOf(room, coordinator).you, reach: "family" as const, identity: false };
    show(<FamilyFrame />, { state: room, may: () => false, you });
    expect(screen.queryByText("Det jeg har sagt ja og nei til")).toBeNull();
    cleanup();
    show(<FamilyFrame />, { state: room, may: (type) => type === "recordConsent", you });
    expect(screen.queryByText("Det jeg har sagt ja og nei til")).toBeNull();
  });

  it("an_objection_without_its_name_is_a_whole_sentence", () => {
    const room = roomOf({}, "draft");
    const told = { on: "2026-03-01", informedBy: "Kari", objects: true, toWhom: null, what: null, by: coordinator,
      order: 7 };
    const consent = { ...room.consent, information: [told] };
    show(<ConsentPanel />, { state: { ...room, consent } });
    expect(screen.getByText(/Informert av Kari, motsetter seg deling\.\s+Registrert med ord alene/u)).toBeTruthy();
  });
});
