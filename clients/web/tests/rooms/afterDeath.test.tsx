import "../browserGaps";
import { cleanup, render, screen, within } from "@testing-library/react";
import i18next from "i18next";
import type { ReactElement } from "react";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { ConsentPanel } from "../../src/consent/ConsentPanel";
import { startLanguages } from "../../src/language/i18n";
import { FamilyFrame } from "../../src/rooms/FamilyFrame";
import { PhaseHeader } from "../../src/rooms/PhaseHeader";
import type { Member, ReaderView, RecordedConsent, RoomState } from "../../src/wire";
import { accessOf, at, coordinator, doctor, InRoom, member, roomOf } from "../conclusion/fakeRoom";

const mother = "d0000000-0000-4000-8000-0000000000a1";
const father = "d0000000-0000-4000-8000-0000000000a2";
const died: RoomState["life"]["death"] = {
  on: "2026-03-01", readers: [mother], decidedBy: "Kari", ground: "Etter ønske", by: doctor, at,
};

function parent(id: string, name: string, order: number, proved = true): Member {
  const link = { kind: "parentalResponsibility" as const, proof: "Folkeregisteret", from: "2020-01-01", until: null };
  return {
    ...member(id, name, "representative", order), relation: proved ? { basis: "", givenBy: "", link } : null,
  };
}

const yes: RecordedConsent = {
  scope: "teaching", receiver: null, decision: "given", formVersion: "", language: "nb", on: "2026-02-01",
  interpreter: false, givenBy: "representative", receivedBy: "", by: mother, order: 10, proof: "signedIn",
  giver: mother, holds: null,
};

/** A room in which the mother has said yes to teaching, which needs both, and in which nobody wrote what matters. */
function room(death: RoomState["life"]["death"], proved = true): RoomState {
  const state = roomOf({});
  return {
    ...state,
    case: { ...state.case, goals: {}, goalsMissing: { reason: "notYet", because: "", by: coordinator, at, askedBy: "",
      askedOn: "2026-03-01" } } as unknown as RoomState["case"],
    membership: { ...state.membership, members: {
      ...state.membership.members, [mother]: parent(mother, "Mona", 6, proved), [father]: parent(father, "Einar", 7),
    } },
    consent: { ...state.consent, decisions: [yes],
      agreements: [{ scope: "teaching", who: "both", by: doctor, at, order: 9 }] },
    life: { ...state.life, death },
  };
}

/** The mother's yes and the father's no, or other answers that differ. */
function differing(death: RoomState["life"]["death"], ...answers: RecordedConsent[]): RoomState {
  const state = room(death);
  const no = { ...yes, decision: "refused" as const, giver: father, by: father, order: 11, holds: "refused" as const };
  return { ...state, consent: { ...state.consent, decisions: answers.length === 0 ? [yes, no] : answers } };
}

function show(part: ReactElement, state: RoomState, person: string, you: Partial<ReaderView> = {}): void {
  const access = accessOf(state, person);
  const staff = you.reach === undefined;
  render(
    <InRoom access={{ ...access, may: () => staff, you: { ...access.you, identity: true, ...you } }}>{part}</InRoom>);
}

const family = { reach: "family", link: "parentalResponsibility" } as const;

describe("after a death", () => {
  beforeAll(async () => { await startLanguages("nb"); });
  afterEach(async () => { cleanup(); await i18next.changeLanguage("nb"); });

  it("[LIFE-16] who of the family reads on is told that nothing needs an answer, in three languages", async () => {
    for (const [language, said, now] of [
      ["nb", "Du kan lese saken videre. Ingenting her trenger svar fra deg.", "Fagfolkene drøfter det nå."],
      ["nn", "Du kan lese saka vidare. Ingenting her treng svar frå deg.", "Fagfolka drøftar det no."],
      ["en", "You may go on reading the case. Nothing here needs an answer from you.", /discussing it now/u],
    ] as const) {
      await i18next.changeLanguage(language);
      show(<FamilyFrame />, room(died), mother, family);
      expect(screen.getByText(said)).toBeTruthy();
      expect(screen.queryByText(now)).toBeNull();
      cleanup();
    }
    show(<FamilyFrame />, room(null), mother, family);
    expect(screen.queryByText(/^You may go on reading/u)).toBeNull();
  });

  it("[LIFE-16] who reads on is neither told that they were not asked nor what an answer would mean", () => {
    show(<FamilyFrame />, room(null), mother, family);
    const asking = [/ikke spurt ennå/u, /Ikke svart/u, /Saken kan brukes, uten navn/u, /Mangler svar fra/u];
    for (const words of asking) { expect(screen.getAllByText(words).length).toBeGreaterThan(0); }
    cleanup();
    show(<FamilyFrame />, room(died), mother, family);
    for (const words of asking) { expect(screen.queryByText(words)).toBeNull(); }
    const consents = screen.getByRole("heading", { name: "Det som er sagt ja og nei til" }).parentElement!;
    expect(within(consents).getByText("Ja")).toBeTruthy();
    expect(within(consents).queryByText("Europeisk register")).toBeNull();
  });

  it("[LIFE-16] who reads on without a confirmed authority is not told to have it confirmed", () => {
    show(<FamilyFrame />, room(null, false), mother, { ...family, identity: false });
    expect(screen.getByText(/ikke bekreftet ennå at du kan handle/u)).toBeTruthy();
    cleanup();
    show(<FamilyFrame />, room(died, false), mother, { ...family, identity: false });
    expect(screen.queryByText(/ikke bekreftet/u)).toBeNull();
  });

  it("[LIFE-16] staff read of no answer that is lacking, and what was answered as it was", () => {
    show(<ConsentPanel />, room(null), coordinator);
    const asking = [/Mangler svar fra/u, "Venter på svar", /^Alle med foreldreansvar må samtykke/u];
    for (const words of asking) { expect(screen.getByText(words)).toBeTruthy(); }
    cleanup();
    show(<ConsentPanel />, room(died), coordinator);
    for (const words of asking) { expect(screen.queryByText(words)).toBeNull(); }
    expect(screen.getByText("Gitt")).toBeTruthy();
  });

  it("[LIFE-16] staff are neither asked to confirm an authority nor to ask anew", () => {
    show(<ConsentPanel />, room(null, false), coordinator);
    const asking = [/^Det er ikke bekreftet at Mona kan handle/u, /^Det er ikke bekreftet at den som sa ja/u];
    for (const words of asking) { expect(screen.getByText(words)).toBeTruthy(); }
    cleanup();
    show(<ConsentPanel />, room(died, false), coordinator);
    for (const words of asking) { expect(screen.queryByText(words)).toBeNull(); }
  });

  it("[LIFE-19] over the case a yes counts as it was answered, and as waiting no more", () => {
    for (const [death, proved, said] of [
      [null, true, "1 venter på svar"], [died, true, "1 gitt"],
      [null, false, "1 venter på svar"], [died, false, "1 åpner ingenting"],
    ] as const) {
      show(<PhaseHeader />, room(death, proved), coordinator);
      expect(screen.getByText(said)).toBeTruthy();
      cleanup();
    }
  });

  it("[LIFE-19] where answers differ it is not told by what answer a no would end, in three languages", async () => {
    for (const [language, staff, own] of [
      ["nb", "De som svarte for pasienten, svarte ulikt. Nei gjelder, og ingenting nytt deles.",
        "Dere som svarte, svarte ulikt. Nei gjelder, og ingenting nytt deles."],
      ["nn", "Dei som svara for pasienten, svara ulikt. Nei gjeld, og ingenting nytt blir delt.",
        "De som svara, svara ulikt. Nei gjeld, og ingenting nytt blir delt."],
      ["en", "Those who answered for the patient answered differently. A no holds, and nothing new is shared.",
        "You who answered, answered differently. A no holds, and nothing new is shared."],
    ] as const) {
      await i18next.changeLanguage(language);
      show(<ConsentPanel />, differing(died), coordinator);
      expect(screen.getByText(staff)).toBeTruthy();
      cleanup();
      show(<ConsentPanel />, differing(died), mother, family);
      expect(screen.getByText(own)).toBeTruthy();
      cleanup();
      show(<ConsentPanel />, differing(null), coordinator);
      expect(screen.queryByText(staff)).toBeNull();
      cleanup();
    }
  });

  it("[LIFE-19] nor by what answer somebody's own no would, beside which others recorded a yes", () => {
    const no = { ...yes, decision: "refused" as const, giver: father, by: father };
    const recorded = { ...yes, giver: father, proof: "oralNoted" as const, order: 11, holds: "refused" as const };
    show(<ConsentPanel />, differing(null, no, recorded), coordinator);
    expect(screen.getByText(/Nei gjelder til de selv svarer ja/u)).toBeTruthy();
    cleanup();
    show(<ConsentPanel />, differing(died, no, recorded), coordinator);
    expect(screen.getByText("Den som har svart nei på egen side, er registrert med et ja. Nei gjelder.")).toBeTruthy();
  });
});
