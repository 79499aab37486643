import "../browserGaps";
import { cleanup, render, screen } from "@testing-library/react";
import i18next from "i18next";
import type { ReactElement } from "react";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { ConsentProofLine } from "../../src/consent/ConsentProofLine";
import { isAgreed } from "../../src/consent/holders";
import { startLanguages } from "../../src/language/i18n";
import { AuthorityLine } from "../../src/membership/AuthorityLine";
import { EmergencyBanner } from "../../src/membership/EmergencyBanner";
import { OwnUnproven, UnprovenNotice } from "../../src/membership/UnprovenNotice";
import { fold } from "../../src/rooms/fold";
import type { RoomAccess } from "../../src/rooms/roomAccess";
import type { Member, RecordedConsent, RoomEvent, RoomState } from "../../src/wire";
import { accessOf, doctor, InRoom, member, roomOf, specialist } from "../conclusion/fakeRoom";

const mother = "d0000000-0000-4000-8000-0000000000a1";

function parent(proved: boolean): Member {
  const link = { kind: "parentalResponsibility", proof: "Folkeregisteret", from: "2026-01-02", until: "2027-01-02" };
  return {
    ...member(mother, "Mona", "representative", 6),
    relation: proved ? { basis: "mor", givenBy: "Kari", link } : null,
  } as Member;
}

function room(proved: boolean): RoomState {
  const state = roomOf({});
  return { ...state, membership: {
    ...state.membership, members: { ...state.membership.members, [mother]: parent(proved) },
  } };
}

function show(state: RoomState, person: string, part: ReactElement, you: Partial<RoomAccess["you"]> = {}): void {
  const access = accessOf(state, person);
  render(
    <InRoom access={{ ...access, may: () => true, you: { ...access.you, identity: true, ...you } }}>{part}</InRoom>);
}

function answer(giver: string | null, givenBy: string): RecordedConsent {
  return {
    scope: "ernAdvice", receiver: null, decision: "given", formVersion: "", language: "nb", on: "2026-03-01",
    interpreter: false, givenBy, receivedBy: "Kari", by: doctor, order: 7, proof: "oralNoted", giver, holds: null,
  };
}

describe("by what a representative acts", () => {
  beforeAll(async () => { await startLanguages("nb"); });
  afterEach(async () => { cleanup(); await i18next.changeLanguage("nb"); });

  it("[CON-127] a yes goes with who leaves without an authority on record, and no other is told to", () => {
    const unfounded = (proved: boolean, given: RecordedConsent, type: "member.removed.v1" | "member.part.ended.v1") => {
      const before = room(proved);
      const leaving = { personId: mother, role: "representative" };
      const event = {
        sequence: 9, at: "2026-03-02T12:00:00+00:00", actor: doctor, commandId: "c", type,
        data: type === "member.removed.v1" ? { ...leaving, reason: "left" } : { ...leaving, cause: "inHealth" },
      } as RoomEvent;
      const after = fold({ ...before, consent: { ...before.consent, decisions: [given] } }, event);
      return after.consent.decisions[0]!.unfounded === true;
    };
    for (const type of ["member.removed.v1", "member.part.ended.v1"] as const) {
      expect(unfounded(false, answer(mother, "mor"), type)).toBe(true);
      expect(unfounded(true, answer(mother, "mor"), type)).toBe(false);
      expect(unfounded(false, answer(null, "mor"), type)).toBe(false);
      // Without identity who gave it is not told, nor by what.
      expect(unfounded(false, answer(mother, ""), type)).toBe(false);
    }
  });

  it("[ACC-210] says kind, how it was confirmed, and from and to", () => {
    show(room(true), doctor, <AuthorityLine member={parent(true)} />);
    expect(screen.getByText(
      "Foreldreansvar. Bekreftet ved: Folkeregisteret. Fra 2. januar 2026 til 2. januar 2027.")).toBeTruthy();
  });

  it("[ACC-210] is said not to be confirmed, and whoever may confirm it is asked to", () => {
    show(room(false), doctor, <><AuthorityLine member={parent(false)} /><UnprovenNotice /></>);
    expect(screen.getByText("Ikke bekreftet: rett til å handle for pasienten")).toBeTruthy();
    expect(screen.getByText(/^Det er ikke bekreftet at Mona kan handle/u)).toBeTruthy();
    cleanup();
    show(room(true), doctor, <UnprovenNotice />);
    expect(screen.queryByText(/ikke bekreftet/iu)).toBeNull();
    cleanup();
    show(room(false), doctor, <><AuthorityLine member={parent(false)} /><UnprovenNotice /></>, { identity: false });
    expect(screen.queryByText(/ikke bekreftet/iu)).toBeNull();
  });

  it("[ACC-210] a parent whose authority is not confirmed reads so, and whom to ask, in three languages", async () => {
    for (const [language, said] of [
      ["nb", /er ikke bekreftet ennå.*Spør Ingrid Nordlysdal eller Kari Regnbuedal\.$/u],
      ["nn", /er ikkje stadfesta enno.*Spør Ingrid Nordlysdal eller Kari Regnbuedal\.$/u],
      ["en", /has not been confirmed yet.*Ask Ingrid Nordlysdal or Kari Regnbuedal\.$/u],
    ] as const) {
      await i18next.changeLanguage(language);
      show(room(false), mother, <OwnUnproven />, { identity: false, reach: "family" });
      expect(screen.getByText(said)).toBeTruthy();
      cleanup();
    }
    show(room(true), mother, <OwnUnproven />, { reach: "family" });
    expect(screen.queryByText(/has not been confirmed/u)).toBeNull();
  });

  it("[CON-110] a consent says whether it is known that who gave it may", () => {
    const marked = (state: RoomState, giver: string | null, givenBy: string): boolean => {
      show(state, doctor, <ConsentProofLine consent={answer(giver, givenBy)} />);
      const is = screen.queryByText(/Ikke bekreftet: rett/u) !== null;
      cleanup();
      return is;
    };
    expect(marked(room(false), mother, "representative")).toBe(true);
    expect(marked(room(true), mother, "representative")).toBe(false);
    expect(marked(room(true), null, "mor, forelder")).toBe(true);
    expect(marked(room(true), null, "patient")).toBe(false);
  });

  it("[CON-110] of who is not of the room it is said by what they answered", () => {
    const link = { kind: "guardian" as const, proof: "vedtak", from: "2026-01-01", until: null };
    show(room(true), doctor, <ConsentProofLine consent={{ ...answer(null, "onkel"), authority: link }} />);
    expect(screen.getByText(/Vergemål. Bekreftet ved: vedtak. Fra /u)).toBeTruthy();
    expect(screen.queryByText(/Ikke bekreftet: rett/u)).toBeNull();
  });

  it("[CON-122] a yes opens nothing once the relation of who gave it is withdrawn, nor by nobody's authority", () => {
    const said = (given: RecordedConsent, known = true): boolean => isAgreed(
      { ...room(known), consent: { ...room(known).consent, decisions: [given] } }, given);
    expect(said(answer(mother, "representative"))).toBe(true);
    expect(said(answer(mother, "representative"), false)).toBe(false);
    expect(said({ ...answer(mother, "representative"), unfounded: true })).toBe(false);
    // An older log's words count as they did.
    expect(said(answer(null, "mor, forelder"))).toBe(true);
    // Without identity neither who gave it is told nor by what they act.
    expect(said(answer(mother, ""), false)).toBe(true);
  });
});

describe("an emergency access", () => {
  beforeAll(async () => { await startLanguages("nb"); });
  afterEach(() => { cleanup(); });

  it("[MEM-23] says on the case until when it lasts, to who took it alone", () => {
    const state = roomOf({});
    const taken = { personId: specialist, reason: "", from: "2026-03-02T08:00:00Z", until: "2026-03-02T09:00:00Z",
      review: null };
    const there = (role: Member["role"]): RoomState => ({ ...state, membership: {
      ...state.membership, emergencies: { a: taken },
      members: { ...state.membership.members, [specialist]: member(specialist, "Nils", role, 2) },
    } });
    show(there("emergencyDoctor"), specialist, <EmergencyBanner />);
    expect(screen.getByRole("status").textContent).toMatch(/^Tilgang i akuttsituasjon til \d\d[.:]00\./u);
    cleanup();
    show(there("emergencyDoctor"), doctor, <EmergencyBanner />);
    expect(screen.queryByRole("status")).toBeNull();
    cleanup();
    show(there("specialist"), specialist, <EmergencyBanner />);
    expect(screen.queryByRole("status")).toBeNull();
  });
});
