import "../browserGaps";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { NoticeList } from "../../src/consent/NoticeList";
import { noticesOf } from "../../src/consent/notices";
import { waitingIn } from "../../src/entry/waiting";
import { startLanguages } from "../../src/language/i18n";
import type { Block, RecordedConsent, RoomListItem, RoomState } from "../../src/wire";
import { accessOf, coordinator, doctor, InRoom, member, roomOf, specialist, type Given } from "../conclusion/fakeRoom";

const mother = "d0000000-0000-4000-8000-0000000000a1";
const father = "d0000000-0000-4000-8000-0000000000a2";

const block: Block = {
  person: { id: specialist, name: "Nils Tindebekk" }, organisation: null, materials: null, on: "2026-03-01",
  givenBy: "mor", reason: null, lifted: null, by: mother, order: 12, parts: null, unit: null,
};

const lifted: Block = {
  ...block, lifted: { reason: "Flyttet", by: coordinator, at: "2026-03-04T08:00:00Z", order: 14 },
};

const withdrawn = {
  scope: "teaching", receiver: null, decision: "withdrawn", on: "2026-03-01", givenBy: "Mor", receivedBy: "",
  by: mother, giver: mother, holds: null, order: 11, proof: "signedIn",
} as RecordedConsent;

function room(blocks: RoomState["consent"]["blocks"], decisions: RecordedConsent[] = []): RoomState {
  const state = roomOf({});
  const members = {
    ...state.membership.members,
    [mother]: member(mother, "Mona", "representative", 6), [father]: member(father, "Einar", "representative", 7),
  };
  return {
    ...state, membership: { ...state.membership, members }, consent: { ...state.consent, blocks, decisions },
  };
}

function show(state: RoomState, person: string, given: Given[] = []): void {
  const access = accessOf(state, person, given);
  render(
    <InRoom access={{ ...access, may: () => true, you: { ...access.you, identity: true } }}><NoticeList /></InRoom>,
  );
}

describe("what waits to be seen", () => {
  beforeAll(async () => { await startLanguages("nb"); });
  afterEach(() => { cleanup(); });

  it("[CON-49] doctor and coordinator read what was stopped, and say once that they have seen it", async () => {
    const given: Given[] = [];
    show(room({ b: block }, [withdrawn]), coordinator, given);
    expect(screen.getAllByRole("listitem").map((line) => line.textContent)).toEqual([
      expect.stringContaining("Undervisning: Samtykket er trukket tilbake"),
      expect.stringContaining("Saken er sperret for Nils Tindebekk"),
    ]);
    fireEvent.click(screen.getByRole("button", { name: "Jeg har sett det" }));
    await waitFor(() => { expect(given).toMatchObject([{ type: "seeNotices", data: { upTo: 12 } }]); });
  });

  it("[CON-50] who asked for a block reads that it was lifted, by whom, when and why", () => {
    show(room({ b: lifted }), mother);
    expect(screen.getByText(/Sperringen for Nils Tindebekk er opphevet 4\. mars 2026 av Kari Regnbuedal\. Flyttet/u))
      .toBeTruthy();
  });

  it("[CON-97] whoever is said to have answered reads what was recorded as theirs, by whom and of which day", () => {
    const noted: RecordedConsent = {
      ...withdrawn, decision: "given", by: coordinator, giver: mother, proof: "oralNoted", order: 15,
    };
    show(room({}, [noted, { ...noted, order: 16, holds: "refused" }]), mother);
    expect(screen.getAllByRole("listitem").map((line) => line.textContent?.trim())).toEqual([
      "Undervisning: Kari Regnbuedal har registrert at du svarte ja 1. mars 2026.",
      "Undervisning: Kari Regnbuedal har registrert at du svarte ja 1. mars 2026. Nei gjelder.",
    ]);
    expect(noticesOf(room({}, [noted]), father)).toEqual([]);
    expect(noticesOf(room({}, [{ ...noted, by: mother }]), mother)).toEqual([]);
  });

  it("[CON-49] [CON-50] what one has seen, did oneself, or was another's of the family is no news", () => {
    const state = room({ b: lifted }, [withdrawn]);
    expect(noticesOf(state, father)).toEqual([]);
    expect(noticesOf(state, doctor).map(({ kind }) => kind)).toEqual(["withdrawn"]);
    expect(noticesOf({ ...state, consent: { ...state.consent, seen: { [doctor]: 11 } } }, doctor)).toEqual([]);
    expect(noticesOf(state, specialist)).toEqual([]);
  });

  it("[CON-49] it stands in the list of what waits, and leads to the consents", () => {
    const waiting = {
      positions: 0, questions: 0, recommendations: 0, sign: true, invitation: false, birthdays: 0, emergencies: 0,
      retention: false, notices: 2, learned: 0,
    };
    expect(waitingIn([{ waiting } as RoomListItem]).map(({ place, count }) => [place, count]))
      .toEqual([["consents", 2], ["sign", 1]]);
  });
});
