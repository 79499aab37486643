import "../browserGaps";
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { startLanguages } from "../../src/language/i18n";
import { PhaseHeader } from "../../src/rooms/PhaseHeader";
import type { ConsentScope, RecordedConsent, RoomState } from "../../src/wire";
import { accessOf, at, coordinator, doctor, InRoom, roomOf } from "../conclusion/fakeRoom";

function answer(scope: ConsentScope, decision: RecordedConsent["decision"], holds: RecordedConsent["holds"] = null):
RecordedConsent {
  return {
    scope, receiver: null, decision, formVersion: "", language: "nb", on: "2026-03-01", interpreter: false,
    givenBy: "patient", receivedBy: "", by: coordinator, order: 10, proof: "signedIn", giver: null, holds,
  };
}

function show(changes: Partial<RoomState>): void {
  render(<InRoom access={accessOf({ ...roomOf({}), ...changes }, doctor)}><PhaseHeader /></InRoom>);
}

const consents = (...decisions: RecordedConsent[]): Partial<RoomState> =>
  ({ consent: { ...roomOf({}).consent, decisions } });

describe("what stands over a case", () => {
  beforeAll(async () => { await startLanguages("nb"); });
  afterEach(() => { cleanup(); });

  it("[CON-45] says how many consents are given, how many are not, and where answers differ", () => {
    show(consents(answer("teaching", "given"), answer("ernAdvice", "refused")));
    expect(screen.getByText("1 gitt, 1 ikke gitt")).toBeTruthy();
    cleanup();
    show(consents(answer("ernAdvice", "given", "refused"), answer("teaching", "withdrawn")));
    expect(screen.getByText("1 ikke gitt, 1 uenighet")).toBeTruthy();
    cleanup();
    show({});
    expect(screen.getByText("Ingen svar")).toBeTruthy();
  });

  it("[LIFE-13] says that the patient has died, and of nobody else", () => {
    show({});
    expect(screen.queryByText("Pasienten er død")).toBeNull();
    cleanup();
    const { life } = roomOf({});
    show({ life: { ...life, death: { on: null, readers: [], decidedBy: "", ground: "", by: doctor, at } } });
    expect(screen.getByText("Pasienten er død")).toBeTruthy();
  });

  it("[LIFE-21] a place that is not told while an address is protected is said to be hidden", () => {
    const state = roomOf({});
    const none = { id: coordinator, name: "" };
    const opening = {
      controller: none, unit: none, basis: "", requestId: null, by: doctor, at, salt: null, region: "nord" as const,
    };
    show({
      case: { ...state.case, opening },
      life: { ...state.life, protected: [{ personId: null, grade: "confidential", on: "2026-03-01", source: "",
        places: [], by: doctor, at }] } as unknown as RoomState["life"],
    });
    expect(screen.getAllByText("Skjult på grunn av adressesperre")).toHaveLength(2);
  });
});
