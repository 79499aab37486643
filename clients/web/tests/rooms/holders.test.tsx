import "../browserGaps";
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { ConsentPanel } from "../../src/consent/ConsentPanel";
import { isGiven, lackingOf } from "../../src/consent/holders";
import { startLanguages } from "../../src/language/i18n";
import type { RoomAccess } from "../../src/rooms/roomAccess";
import type { Member, RecordedConsent, RoomState } from "../../src/wire";
import { accessOf, coordinator, doctor, InRoom, member, roomOf, type Given } from "../conclusion/fakeRoom";

const mother = "d0000000-0000-4000-8000-0000000000a1";
const father = "d0000000-0000-4000-8000-0000000000a2";

function answer(order: number, giver: string | null, changes: Partial<RecordedConsent> = {}): RecordedConsent {
  return {
    scope: "teaching", receiver: null, decision: "given", formVersion: "", language: "nb", on: "2026-03-01",
    interpreter: false, givenBy: "representative", receivedBy: "", by: giver ?? coordinator, order, proof: "signedIn",
    giver, holds: null, ...changes,
  };
}

type Kind = "parentalResponsibility" | "guardian";

function parent(id: string, name: string, order: number, kind: Kind = "parentalResponsibility"): Member {
  const link = { kind, proof: null, from: null, until: null };
  return { ...member(id, name, "representative", order), relation: { basis: "", givenBy: "", link } };
}

function room(decisions: RecordedConsent[], who: "one" | "both" = "both", fathers: Kind = "parentalResponsibility",
  birthDate: string | null = null): RoomState {
  const state = roomOf({});
  const members = {
    ...state.membership.members, [mother]: parent(mother, "Mona", 6), [father]: parent(father, "Einar", 7, fathers),
  };
  return {
    ...state, membership: { ...state.membership, members },
    case: {
      ...state.case,
      identity: { name: "Emma", nationalId: null, birthDate, municipality: null, contact: null, version: 1 },
    },
    consent: {
      ...state.consent, decisions,
      agreements: [{ scope: "teaching", who, by: doctor, at: "2026-03-02T08:00:00Z", order: 9 }],
    },
  };
}

function show(state: RoomState, person: string, given: Given[] = [], you: Partial<RoomAccess["you"]> = {}): void {
  const access = accessOf(state, person, given);
  const all = { ...access, may: () => true, you: { ...access.you, identity: true, ...you } };
  render(<InRoom access={all}><ConsentPanel /></InRoom>);
}

const namesOf = (members: readonly Member[]): string[] => members.map(({ person }) => person.name);

describe("whose yes a scope needs", () => {
  beforeAll(async () => { await startLanguages("nb"); });
  afterEach(() => { cleanup(); });

  it("[CON-66] it is given once each holder has answered, and a yes of nobody who is named is nobody's", () => {
    const alone = answer(10, mother);
    expect(namesOf(lackingOf(room([alone]), alone))).toEqual(["Einar"]);
    expect(isGiven(room([alone]), "teaching")).toBe(false);
    expect(isGiven(room([alone], "one"), "teaching")).toBe(true);
    expect(isGiven(room([alone], "both", "guardian"), "teaching")).toBe(true);
    expect(isGiven(room([alone, answer(11, null)]), "teaching")).toBe(false);
    expect(isGiven(room([alone, answer(11, father)]), "teaching")).toBe(true);
  });

  it("[CON-67] what the patient answered of age needs nobody's yes beside it", () => {
    const own = answer(10, null, { on: "2026-03-10" });
    expect(isGiven(room([own], "both", "parentalResponsibility", "2010-03-10"), "teaching")).toBe(true);
    expect(isGiven(room([own], "both", "parentalResponsibility", "2010-03-11"), "teaching")).toBe(false);
  });

  it("[CON-69] staff read who has not answered, and who has", () => {
    show(room([answer(10, mother)]), coordinator);
    expect(screen.getByText("Mangler svar fra Einar. Til da deles ingenting nytt.")).toBeTruthy();
    expect(screen.getByText("Venter på svar")).toBeTruthy();
    expect(screen.getByText(/Alle med foreldreansvar må samtykke\. Bestemt .* Ingrid Nordlysdal/u)).toBeTruthy();
    const [line] = within(screen.getByRole("list", { name: "Svarene" })).getAllByRole("listitem");
    expect(line?.textContent).toMatch(/^Gitt.*Mona/u);
  });

  it("[CON-69] who lacks reads it of themselves, the other parent by name", () => {
    show(room([answer(10, mother)]), father, [], { reach: "family" });
    expect(screen.getByText("Mangler svar fra deg. Til da deles ingenting nytt.")).toBeTruthy();
    cleanup();
    show(room([answer(10, mother)]), mother, [], { reach: "family" });
    expect(screen.getByText("Mangler svar fra Einar. Til da deles ingenting nytt.")).toBeTruthy();
  });

  it("[CON-69] without identity neither who nor whether somebody lacks is told", () => {
    show(room([answer(10, mother)], "both", "guardian"), coordinator, [], { identity: false });
    expect(screen.getByText(/Hvem som mangler, vises for dem/u)).toBeTruthy();
    expect(screen.queryByText(/Mangler svar fra/u)).toBeNull();
    expect(screen.queryByRole("button", { name: /Hvem må samtykke\?/u })).toBeNull();
  });

  it("[CON-65] who may set it is shown what stands and chooses", async () => {
    const given: Given[] = [];
    show(room([], "one"), coordinator, given);
    fireEvent.click(screen.getByRole("button", { name: "Hvem må samtykke? Undervisning" }));
    const save = screen.getByRole<HTMLButtonElement>("button", { name: "Lagre" });
    expect(save.disabled).toBe(true);
    expect(screen.getByRole<HTMLInputElement>("radio", { name: /én med foreldreansvar/u }).checked).toBe(true);
    fireEvent.click(screen.getByRole("radio", { name: "Alle med foreldreansvar må si ja" }));
    fireEvent.click(save);
    await waitFor(() => {
      expect(given[0]).toMatchObject({ type: "setWhoAgrees", data: { scope: "teaching", who: "both" } });
    });
  });

  it("[CON-65] once the patient is of age nobody is asked to set it", () => {
    show(room([], "both", "parentalResponsibility", "2001-03-10"), coordinator);
    expect(screen.queryByRole("button", { name: /Hvem må samtykke\?/u })).toBeNull();
    expect(screen.queryByText(/Alle med foreldreansvar/u)).toBeNull();
  });
});
