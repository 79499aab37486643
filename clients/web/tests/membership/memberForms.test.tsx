import "../browserGaps";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import i18next from "i18next";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { today } from "../../src/consent/latest";
import { startLanguages } from "../../src/language/i18n";
import { MembersPanel } from "../../src/membership/MembersPanel";
import type { RoomAccess } from "../../src/rooms/roomAccess";
import { accessOf, coordinator, doctor, first, gp, InRoom, member, roomOf, second, type Given } from "../conclusion/fakeRoom";

/** Of those who come in otherwise than by an invitation of a colleague. */
const nobody = { emergencies: {}, invitations: {}, externals: {} };

const found = (name: string, role: string, mayBe: string[], country = "NO"): object => ({
  personId: first, name, profession: "Overlege", role, mayBe, organisation: "St. Olavs hospital", unit: null,
  region: "midt", country,
});

function show(answer: object[], changes: Partial<RoomAccess> = {}): { given: Given[]; asked: string[] } {
  const asked: string[] = [];
  vi.stubGlobal("fetch", (address: string, call?: { readonly body?: string | null }) => {
    asked.push(`${address} ${call?.body ?? ""}`);
    return Promise.resolve(new Response(JSON.stringify(answer)));
  });
  const given: Given[] = [];
  const room = roomOf({}, "draft");
  const identity = { name: "A B", nationalId: null, birthDate: null, municipality: null, contact: null, version: 1 };
  const access = accessOf({ ...room, case: { ...room.case, identity } }, coordinator, given);
  render(<InRoom access={{ ...access, may: () => true, you: { ...access.you, identity: true }, ...changes }}>
    <MembersPanel /></InRoom>);
  return { given, asked };
}

const press = (name: string): void => { fireEvent.click(screen.getByRole("button", { name })); };
const write = (label: RegExp | string, value: string): void => {
  fireEvent.change(screen.getByLabelText(label, { selector: "input" }), { target: { value } });
};

describe("what can be done with members", () => {
  beforeAll(async () => { await startLanguages("nb"); });
  afterEach(() => { cleanup(); vi.unstubAllGlobals(); });

  it("a_leavers_part_is_taken_over_in_one_step_and_what_it_means_is_said_first", async () => {
    const { given } = show([found("Siri Mjødurtvik", "specialist", ["responsibleDoctor", "specialist"])]);
    press("Overfør ansvar fra Ingrid Nordlysdal");
    write("Hvem tar over?", "siri");
    fireEvent.click(await screen.findByRole("button", { name: "Velg Siri Mjødurtvik" }));
    expect(screen.getByText(
      /Siri Mjødurtvik blir ansvarlig lege i saken etter Ingrid Nordlysdal/u)).toBeTruthy();
    write("Begrunnelse", "Slutter");
    press("Overfør ansvar");
    await waitFor(() => { expect(given[0]).toMatchObject({
      type: "handOver", data: { fromPersonId: doctor, to: { personId: first }, reason: "Slutter" } }); });
  });

  it("a_relation_is_recorded_after_the_invitation_with_who_gave_it", async () => {
    const { given } = show([]);
    press("Registrer relasjon for Olav Havgløtt");
    fireEvent.change(screen.getByRole("textbox", { name: /Relasjon til pasienten/u }), { target: { value: "Fastlege" } });
    press("Lagre");
    await waitFor(() => { expect(given[0]).toMatchObject({
      type: "recordRelation", data: { personId: gp, relation: { basis: "Fastlege", givenBy: "" } } }); });
  });

  it("whom_the_directory_does_not_list_for_a_part_is_not_offered_it", async () => {
    show([found("Elle Máret Viddevarre", "specialist", ["specialist", "observer"])]);
    press("Overfør ansvar fra Ingrid Nordlysdal");
    write("Hvem tar over?", "elle");
    expect(await screen.findByText(/Ingen heter det/u)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Velg Elle Máret Viddevarre" })).toBeNull();
  });

  it("a_relation_is_withdrawn_with_a_reason", async () => {
    const room = roomOf({}, "draft");
    const me = { ...room.membership.members[coordinator]!, relation: { basis: "Koordinator", givenBy: "Kari" } };
    const members = { ...room.membership.members,
      [gp]: { ...room.membership.members[gp]!, relation: { basis: "Fastlege", givenBy: "Kari" } },
      [coordinator]: me };
    const { given } = show([], { state: { ...room, membership: { ...nobody, members } }, me });
    press("Trekk tilbake relasjonen for Olav Havgløtt");
    write("Begrunnelse", "Ny fastlege");
    press("Trekk tilbake relasjonen");
    await waitFor(() => { expect(given[0]).toEqual(
      { type: "withdrawRelation", data: { personId: gp, reason: "Ny fastlege" } , basedOn: undefined }); });
  });

  it("the_patient_is_invited_by_the_whole_name_and_what_only_this_room_calls_them", async () => {
    const { given, asked } = show([{ invitation: first, name: "Emma Stjernegløtt", mayBe: ["patient", "nextOfKin"] }]);
    press("Inviter pasient eller pårørende");
    fireEvent.change(screen.getByRole("textbox", { name: /Hele navnet/u }), { target: { value: "Emma Stjernegløtt" } });
    press("Finn");
    fireEvent.click(await screen.findByLabelText("Emma Stjernegløtt, Pasient"));
    expect(screen.getByText(/Ikke dokumenter, samtaler eller konklusjon/u)).toBeTruthy();
    expect(screen.getByText(/Saken gjelder A B, og du er i ferd med å invitere Emma Stjernegløtt/u)).toBeTruthy();
    expect(screen.getByRole("button", { name: "Inviter" }).hasAttribute("disabled")).toBe(true);
    fireEvent.click(screen.getByLabelText("Ja, det er samme person"));
    expect(asked).toContainEqual(expect.stringMatching(/\/patient-side \{"name":"Emma Stjernegløtt"\}$/u));
    press("Inviter");
    await waitFor(() => { expect(given[0]).toMatchObject(
      { type: "inviteMember", data: { person: { personId: first }, role: "patient",
        relation: { link: { kind: "self" } } } }); });
  });

  it("a_search_for_the_family_that_fails_says_why_and_not_that_nobody_was_found", async () => {
    show([]);
    const status = 429;
    vi.stubGlobal("fetch", () => Promise.resolve(new Response(JSON.stringify({ code: "tooMany", status }), {
      status, headers: { "content-type": "application/problem+json" },
    })));
    press("Inviter pasient eller pårørende");
    fireEvent.change(screen.getByRole("textbox", { name: /Hele navnet/u }), { target: { value: "Emma Stjernegløtt" } });
    press("Finn");
    expect(await screen.findByText(i18next.t("common:problem.tooMany"))).toBeTruthy();
    expect(screen.queryByText(/^Ingen er registrert med det navnet/u)).toBeNull();
  });

  it("nobody_of_that_name_says_who_may_register_them", async () => {
    show([]);
    press("Inviter pasient eller pårørende");
    fireEvent.change(screen.getByRole("textbox", { name: /Hele navnet/u }), { target: { value: "Emma Stjernegløtt" } });
    press("Finn");
    expect(await screen.findByText(/^Ingen er registrert med det navnet\. .*Spør administratoren/u)).toBeTruthy();
  });

  it("[ACC-210] parental_responsibility_holds_from_birth_unless_another_day_is_written", () => {
    const room = roomOf({}, "draft");
    const identity = {
      name: "A B", nationalId: null, birthDate: "2019-05-04", municipality: null, contact: null, version: 1,
    };
    const members = { ...room.membership.members, [second]: member(second, "Mona", "representative", 6) };
    show([], { state: { ...room, case: { ...room.case, identity }, membership: { ...nobody, members } } });
    press("Registrer relasjon for Mona");
    const from = screen.getByLabelText<HTMLInputElement>("Gjelder fra");
    const choose = (kind: string): void => {
      fireEvent.change(screen.getByRole("combobox"), { target: { value: kind } });
    };
    expect(from.value).toBe("2019-05-04");
    choose("guardian");
    expect(from.value).toBe(today());
    choose("parentalResponsibility");
    expect(from.value).toBe("2019-05-04");
    write("Gjelder fra", "2024-01-01");
    choose("guardian");
    expect(from.value).toBe("2024-01-01");
  });

  it("who_may_not_know_the_patient_cannot_look_for_their_family", () => {
    const access = accessOf(roomOf({}, "draft"), coordinator);
    show([], { you: { ...access.you, identity: false } });
    expect(screen.queryByRole("button", { name: "Inviter pasient eller pårørende" })).toBeNull();
  });

  it("an_expert_abroad_is_not_invited_without_consent_and_the_preview_says_why", async () => {
    show([found("Clara Sonnentau", "ernExpert", ["ernExpert"], "DE")]);
    write(/Inviter kollega/u, "clara");
    fireEvent.click(await screen.findByRole("button", { name: "Velg Clara Sonnentau" }));
    expect(screen.getByRole("button", { name: "Inviter Clara Sonnentau" }).hasAttribute("disabled")).toBe(true);
    expect(screen.getByText(/Det trengs et samtykke først/u)).toBeTruthy();
    expect(screen.getByText("Ingen dokumenter er delt ennå")).toBeTruthy();
  });

  it("[MEM-13] who_is_still_at_work_gives_the_doctors_part_away_alone_and_that_is_said", async () => {
    const holder = { ...found("Ingrid Nordlysdal", "responsibleDoctor", ["responsibleDoctor"]), personId: doctor,
      organisation: "Sykehuset" };
    show([holder]);
    press("Overfør ansvar fra Ingrid Nordlysdal");
    expect(await screen.findByText(/bare Ingrid Nordlysdal kan overføre/u)).toBeTruthy();
    expect(screen.queryByLabelText("Hvem tar over?")).toBeNull();
  });

  it("[MEM-13] a_deputy_reads_what_taking_over_means_before_it_is_done", async () => {
    const room = roomOf({}, "draft");
    const me = { ...member(second, "Lars Stedal", "deputy", 6),
      relation: { basis: "", givenBy: "" } };
    const members = { ...room.membership.members, [second]: me };
    const { given } = show([], { state: { ...room, membership: { ...nobody, members } }, me });
    press("Ta over etter Kari Regnbuedal");
    expect(screen.getByText(/Lars Stedal blir koordinator i saken etter Kari Regnbuedal/u).textContent)
      .toContain("Kari Regnbuedal blir stedfortreder.");
    expect(given).toEqual([]);
    press("Ta over nå");
    await waitFor(() => { expect(given[0]).toMatchObject({
      type: "handOver", data: { fromPersonId: coordinator, to: { personId: second } } }); });
  });

  it("[MEM-11] the_last_who_lets_others_see_the_patient_is_not_offered_to_be_removed", () => {
    const room = roomOf({}, "draft");
    const relation = { basis: "Behandler", givenBy: "Kari" };
    const members = { ...room.membership.members, [doctor]: { ...room.membership.members[doctor]!, relation },
      [gp]: { ...room.membership.members[gp]!, relation } };
    const access = accessOf(room, coordinator);
    show([], { state: { ...room, membership: { ...nobody, members } }, you: { ...access.you, identity: true } });
    expect(screen.queryByRole("button", { name: "Overfør ansvar fra Ingrid Nordlysdal" })).toBeNull();
    expect(screen.queryByRole("button", { name: "Fjern Ingrid Nordlysdal" })).toBeNull();
    expect(screen.getByRole("button", { name: "Fjern Olav Havgløtt" })).toBeTruthy();
  });
});
