import "../browserGaps";
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { ConsentPanel } from "../../src/consent/ConsentPanel";
import { isGiven, mayBeSettled } from "../../src/consent/holders";
import { answersOf, countsOf, differ, latestOf, settledOf, today } from "../../src/consent/latest";
import { startLanguages } from "../../src/language/i18n";
import type { RoomAccess } from "../../src/rooms/roomAccess";
import type { RecordedConsent, RoomState, SettledConsent } from "../../src/wire";
import { accessOf, coordinator, doctor, InRoom, member, roomOf, type Given } from "../conclusion/fakeRoom";

const mother = "d0000000-0000-4000-8000-0000000000a1";
const father = "d0000000-0000-4000-8000-0000000000a2";

function answer(order: number, giver: string | null, decision: RecordedConsent["decision"],
  changes: Partial<RecordedConsent> = {}): RecordedConsent {
  return {
    scope: "teaching", receiver: null, decision, formVersion: "", language: "nb", on: "2026-03-01", interpreter: false,
    givenBy: "Foresatt eller verge", receivedBy: "", by: giver ?? coordinator, order, proof: "signedIn", giver,
    holds: null, ...changes,
  };
}

const no = answer(10, father, "refused");
const yes = answer(11, mother, "given", { holds: "refused" });
const settled: SettledConsent = {
  scope: "teaching", receiver: null, decision: "given", on: "2026-03-02", reason: "Begge var med tirsdag.", by: doctor,
  order: 12,
};

function room(decisions: RecordedConsent[], settlements: SettledConsent[] = []): RoomState {
  const state = roomOf({});
  const members = {
    ...state.membership.members,
    [mother]: {
      ...member(mother, "Mona", "representative", 6),
      relation: { basis: "mor", givenBy: "Kari", link: {
        kind: "parentalResponsibility" as const, proof: "Folkeregisteret", from: "2020-01-01", until: null,
      } },
    },
    [father]: member(father, "Einar", "representative", 7),
  };
  return {
    ...state, membership: { ...state.membership, members },
    consent: { ...state.consent, decisions, settlements },
  };
}

function show(state: RoomState, person: string, given: Given[] = [], you: Partial<RoomAccess["you"]> = {}): void {
  const access = accessOf(state, person, given);
  const all = { ...access, may: () => true, you: { ...access.you, identity: true, ...you } };
  render(<InRoom access={all}><ConsentPanel /></InRoom>);
}

describe("answers of several", () => {
  beforeAll(async () => { await startLanguages("nb"); });
  afterEach(() => { cleanup(); });

  it("[CON-45] what holds counts, and each one's last answer is kept", () => {
    const first = room([no, yes]);
    const { consent } = first;
    const [latest] = latestOf(consent, "teaching");
    expect(isGiven(first, "teaching")).toBe(false);
    expect(differ(consent, latest!)).toBe(true);
    expect(answersOf(consent, latest!)).toEqual([no, yes]);
    const later = room([no, yes, answer(12, father, "given")]);
    const again = later.consent;
    expect(isGiven(later, "teaching")).toBe(true);
    expect(answersOf(again, again.decisions[2]!).map(({ order }) => order)).toEqual([11, 12]);
  });

  it("[CASE-81] whoever is not of the room is the same by code and by word", () => {
    const [word, code] = [
      answer(10, father, "refused", { giver: null, givenBy: "Foresatt eller verge" }),
      answer(11, father, "given", { giver: null, givenBy: "representative" }),
    ];
    expect(answersOf(room([word, code]).consent, code)).toEqual([code]);
  });

  it("[CON-96] a yes that others record stands beside somebody's own no until they answer themselves", () => {
    const noted = answer(11, father, "given", { proof: "oralNoted", by: coordinator, holds: "refused" });
    const { consent } = room([no, noted]);
    expect(answersOf(consent, noted)).toEqual([no, noted]);
    expect(mayBeSettled(room([no, noted]), noted, "2026-03-03")).toBe(false);
    const own = answer(12, father, "given");
    expect(answersOf(room([no, noted, own]).consent, own)).toEqual([own]);
    // In an older log it replaced the no.
    const older = { ...noted, holds: null };
    expect(answersOf(room([no, older]).consent, older)).toEqual([older]);

    show(room([no, noted]), coordinator);
    expect(screen.getByText(/Nei gjelder til de selv svarer ja/u)).toBeTruthy();
    expect(screen.queryByRole("button", { name: /avklart/u })).toBeNull();
    expect(screen.queryByRole("button", { name: /[Tt]rekk/u })).toBeNull();
  });

  it("[CON-95] what parents answered is settled no more once the patient is sixteen", () => {
    const state = room([no, yes]);
    const born = (birthDate: string): RoomState => ({
      ...state, case: {
        ...state.case, identity: {
          name: "Kanari Fugl", nationalId: null, birthDate, municipality: null, contact: null, version: 1,
        },
      },
    });
    expect(mayBeSettled(born("2010-03-10"), yes, "2026-03-09")).toBe(true);
    expect(mayBeSettled(born("2010-03-10"), yes, "2026-03-10")).toBe(false);
    show(born("2010-03-10"), coordinator);
    expect(screen.queryByRole("button", { name: /avklart/u })).toBeNull();
  });

  it("[CON-98] a receiver is the same however its name is written", () => {
    const to = (order: number, receiver: string, decision: RecordedConsent["decision"]): RecordedConsent =>
      answer(order, mother, decision, { scope: "receiverOutsideHealth", receiver, receiverKind: "nav" });
    const { consent } = room([to(10, "NAV V\u00e5gan", "given"), to(11, " nav  Va\u030aGAN", "refused")]);
    expect(latestOf(consent, "receiverOutsideHealth").map(({ order }) => order)).toEqual([11]);
    expect(answersOf(consent, consent.decisions[1]!).map(({ order }) => order)).toEqual([11]);
  });

  it("[CON-46] a settlement counts until somebody answers anew, and then stands beside it", () => {
    const { consent } = room([no, yes], [settled]);
    expect(countsOf(consent, yes)).toBe("given");
    expect(differ(consent, yes)).toBe(false);
    const back = answer(13, father, "withdrawn", { holds: "withdrawn" });
    const later = room([no, yes, back], [settled]).consent;
    expect(settledOf(later, back)).toBeUndefined();
    expect(countsOf(later, back)).toBe("withdrawn");
    expect(answersOf(later, back)).toEqual([back]);
  });

  it("[CON-48] staff read who answered what and that no holds, and record how it was settled", async () => {
    const given: Given[] = [];
    show(room([no, yes]), coordinator, given);
    expect(screen.getByText(/har svart ulikt. Da gjelder nei/u)).toBeTruthy();
    const lines = within(screen.getByRole("list", { name: "Svarene" })).getAllByRole("listitem");
    expect(lines.map((line) => line.textContent)).toEqual([
      expect.stringMatching(/^Ikke gitt.*Einar/u), expect.stringMatching(/^Gitt.*Mona/u),
    ]);
    fireEvent.click(screen.getByRole("button", { name: "Registrer hvordan det ble avklart: Undervisning" }));
    const save = screen.getByRole<HTMLButtonElement>("button", { name: "Lagre" });
    fireEvent.change(screen.getByRole("textbox", { name: /Hvordan ble det avklart/u }), { target: { value: "Møte" } });
    expect(save.disabled).toBe(true);
    fireEvent.click(screen.getByRole("radio", { name: "Nei: samtykket er ikke gitt" }));
    fireEvent.click(save);
    await waitFor(() => { expect(given[0]).toMatchObject({ type: "settleConsent", data: {
      scope: "teaching", receiver: null, decision: "refused", on: today(), read: 11, reason: "Møte",
    } }); });
  });

  it("[CON-48] a parent reads the same in plain words, with their own answer as theirs", () => {
    show(room([no, yes]), mother, [], { reach: "family" });
    expect(screen.getByText(/Dere som svarer, har svart ulikt/u)).toBeTruthy();
    const lines = within(screen.getByRole("list", { name: "Svarene" })).getAllByRole("listitem");
    expect(lines[0]?.textContent).toMatch(/^Nei.*Einar/u);
    expect(lines[1]?.textContent).toMatch(/^Ja.*deg selv/u);
    expect(within(lines[0]!).queryByRole("button")).toBeNull();
    expect(within(lines[1]!).getByRole("button", { name: /Trekk tilbake/u })).toBeTruthy();
  });

  it("[CON-46] once settled it is read how, by whom and when", () => {
    show(room([no, yes], [settled]), coordinator);
    expect(screen.getByText(/Avklart .*Ingrid Nordlysdal.*Begge var med tirsdag/u)).toBeTruthy();
    expect(screen.queryByText(/har svart ulikt. Da/u)).toBeNull();
  });

  it("[CON-110] the yes of somebody whose authority is not confirmed is not recorded before it is", () => {
    show(room([]), coordinator);
    fireEvent.click(screen.getByRole("button", { name: "Registrer svar: Undervisning" }));
    const form = within(screen.getByRole("form", { name: "Registrer svar: Undervisning" }));
    const [who, proof] = form.getAllByRole("combobox");
    fireEvent.change(who!, { target: { value: father } });
    fireEvent.change(proof!, { target: { value: "oralNoted" } });
    const save = form.getByRole<HTMLButtonElement>("button", { name: "Lagre" });
    fireEvent.click(form.getByRole("radio", { name: "Gitt" }));
    expect(form.getByText(/^Det er ikke bekreftet at Einar kan handle/u)).toBeTruthy();
    expect(save.disabled).toBe(true);
    fireEvent.click(form.getByRole("radio", { name: "Ikke gitt" }));
    expect(save.disabled).toBe(false);
  });

  it("[CON-125] nobody is offered to take back what another gave, and the patient and staff are", () => {
    const theirs = answer(10, mother, "given");
    const offers = (said: RecordedConsent, person: string, family: boolean): boolean => {
      show(room([said]), person, [], family ? { reach: "family" } : {});
      const is = screen.queryByRole("button", { name: /Trekk tilbake/u }) !== null;
      cleanup();
      return is;
    };
    expect(offers(theirs, father, true)).toBe(false);
    expect(offers(theirs, mother, true)).toBe(true);
    expect(offers(theirs, coordinator, false)).toBe(true);
    // A yes that names nobody may be theirs.
    expect(offers(answer(10, null, "given", { proof: "writtenSigned" }), father, true)).toBe(true);
  });

  it("[CON-120] of whoever is not of the room it is asked by what they may say yes", async () => {
    const given: Given[] = [];
    show(room([]), coordinator, given);
    fireEvent.click(screen.getByRole("button", { name: "Registrer svar: Undervisning" }));
    const form = within(screen.getByRole("form", { name: "Registrer svar: Undervisning" }));
    const [who, proof] = form.getAllByRole("combobox");
    fireEvent.change(who!, { target: { value: "other" } });
    fireEvent.change(proof!, { target: { value: "oralNoted" } });
    fireEvent.click(form.getByRole("radio", { name: "Gitt" }));
    fireEvent.change(form.getByRole("textbox", { name: /Skriv hvem det var/u }), { target: { value: "Pasienten" } });
    const save = form.getByRole<HTMLButtonElement>("button", { name: "Lagre" });
    expect(save.disabled).toBe(false);
    fireEvent.change(form.getByRole("textbox", { name: /Skriv hvem det var/u }), { target: { value: "onkel" } });
    expect(save.disabled).toBe(true);
    fireEvent.change(form.getByRole("textbox", { name: "Hvordan er det bekreftet?" }), { target: { value: "vedtak" } });
    fireEvent.change(form.getByLabelText("Gjelder fra"), { target: { value: "2026-01-01" } });
    fireEvent.click(save);
    await waitFor(() => { expect(given[0]).toMatchObject({ type: "recordConsent", data: {
      giver: null, givenBy: "onkel", decision: "given",
      authority: { kind: "parentalResponsibility", proof: "vedtak", from: "2026-01-01", until: null },
    } }); });
  });

  it("[CON-126] a child's own yes is not offered, and it is said why", () => {
    const patient = "d0000000-0000-4000-8000-0000000000a3";
    const reason = /Under 16 år er det de som har foreldreansvaret/u;
    const aged = (age: "12-15" | "16-17"): RoomState => {
      const state = room([]);
      return {
        ...state, case: { ...state.case, patient: { sex: "female", age, region: "nord", version: 1 } },
        membership: { ...state.membership, members: {
          ...state.membership.members, [patient]: member(patient, "Emma", "patient", 8),
        } },
      };
    };
    const offers = (age: "12-15" | "16-17", decision: "Gitt" | "Ikke gitt"): readonly boolean[] => {
      show(aged(age), coordinator);
      fireEvent.click(screen.getByRole("button", { name: "Registrer svar: Undervisning" }));
      const form = within(screen.getByRole("form", { name: "Registrer svar: Undervisning" }));
      const [who, proof] = form.getAllByRole("combobox");
      fireEvent.change(proof!, { target: { value: "oralNoted" } });
      fireEvent.change(who!, { target: { value: patient } });
      fireEvent.click(form.getByRole("radio", { name: decision }));
      const is = [
        !form.getByRole<HTMLButtonElement>("button", { name: "Lagre" }).disabled,
        !form.getByRole<HTMLOptionElement>("option", { name: /^Emma/u }).disabled, form.queryByText(reason) === null,
      ];
      cleanup();
      return is;
    };
    expect(offers("12-15", "Gitt")).toEqual([false, false, false]);
    expect(offers("12-15", "Ikke gitt")).toEqual([true, true, true]);

    const answers = (age: "12-15" | "16-17"): readonly boolean[] => {
      show(aged(age), patient, [], { reach: "family", role: "patient" });
      fireEvent.click(screen.getByRole("button", { name: "Svar ja eller nei: Undervisning" }));
      const is = [screen.queryByRole("radio", { name: "Ja" }) !== null, screen.queryByText(reason) === null];
      cleanup();
      return is;
    };
    expect(answers("12-15")).toEqual([false, false]);
    expect(answers("16-17")).toEqual([true, true]);
  });

  it("[CON-45] who records another's answer says whose it is", async () => {
    const given: Given[] = [];
    show(room([]), coordinator, given);
    fireEvent.click(screen.getByRole("button", { name: "Registrer svar: Undervisning" }));
    const form = screen.getByRole("form", { name: "Registrer svar: Undervisning" });
    const [who, proof] = within(form).getAllByRole("combobox");
    fireEvent.change(who!, { target: { value: father } });
    fireEvent.change(proof!, { target: { value: "oralNoted" } });
    fireEvent.click(within(form).getByRole("radio", { name: "Ikke gitt" }));
    fireEvent.click(within(form).getByRole("button", { name: "Lagre" }));
    await waitFor(() => { expect(given[0]).toMatchObject({ type: "recordConsent", data: {
      giver: father, givenBy: "representative", decision: "refused",
    } }); });
  });
});
