import "../browserGaps";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { startLanguages } from "../../src/language/i18n";
import { MembersPanel } from "../../src/membership/MembersPanel";
import type { RoomAccess } from "../../src/rooms/roomAccess";
import { accessOf, coordinator, doctor, first, gp, InRoom, roomOf, type Given } from "../conclusion/fakeRoom";

const found = (name: string, role: string, country = "NO"): object => ({
  personId: first, name, profession: "Overlege", role, organisation: "St. Olavs hospital", unit: null, region: "midt",
  country,
});

function show(answer: object[], changes: Partial<RoomAccess> = {}): { given: Given[]; asked: string[] } {
  const asked: string[] = [];
  vi.stubGlobal("fetch", (request: Request | string | URL) => {
    asked.push(request instanceof Request ? request.url : String(request));
    return Promise.resolve(new Response(JSON.stringify(answer)));
  });
  const given: Given[] = [];
  const access = accessOf(roomOf({}, "draft"), coordinator, given);
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
    const { given } = show([found("Siri Mjødurtvik", "specialist")]);
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

  it("the_patient_is_invited_by_the_whole_name_in_the_role_they_have", async () => {
    const { given, asked } = show([found("Emma Stjernegløtt", "patient")]);
    press("Inviter pasient eller pårørende");
    fireEvent.change(screen.getByRole("textbox", { name: /Hele navnet/u }), { target: { value: "Emma Stjernegløtt" } });
    press("Finn");
    expect(await screen.findByText(/Ikke dokumenter, samtaler eller konklusjon/u)).toBeTruthy();
    expect(asked.some((url) => url.includes("/patient-side?name=Emma"))).toBe(true);
    press("Inviter");
    await waitFor(() => { expect(given[0]).toMatchObject(
      { type: "inviteMember", data: { role: "patient", relation: null } }); });
  });

  it("who_may_not_know_the_patient_cannot_look_for_their_family", () => {
    const access = accessOf(roomOf({}, "draft"), coordinator);
    show([], { you: { ...access.you, identity: false } });
    expect(screen.queryByRole("button", { name: "Inviter pasient eller pårørende" })).toBeNull();
  });

  it("an_expert_abroad_is_not_invited_without_consent_and_the_preview_says_why", async () => {
    show([found("Clara Sonnentau", "ernExpert", "DE")]);
    write(/Inviter kollega/u, "clara");
    fireEvent.click(await screen.findByRole("button", { name: "Velg Clara Sonnentau" }));
    expect(screen.getByRole("button", { name: "Inviter Clara Sonnentau" }).hasAttribute("disabled")).toBe(true);
    expect(screen.getByText(/Det trengs et samtykke først/u)).toBeTruthy();
    expect(screen.getByText("Ingen dokumenter er delt ennå")).toBeTruthy();
  });
});
