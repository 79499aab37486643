import "../../browserGaps";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { AccessTable } from "../../../src/audit/AccessTable";
import { linesOf } from "../../../src/audit/lines";
import { startLanguages } from "../../../src/language/i18n";
import { AddressPart } from "../../../src/life/AddressPart";
import type { AccessEntry, ReaderView, RoomState } from "../../../src/wire";
import { accessOf, coordinator, InRoom, roomOf, type Given } from "../../conclusion/fakeRoom";

const you: ReaderView = {
  personId: coordinator, role: "coordinator", reach: "room", identity: true, genetics: false, commands: [],
};
const unit = { id: "0192b000-0000-7000-8000-0000000000ee", name: "Barneavdelingen" };

function room(): RoomState {
  const state = roomOf({});
  state.case.opening = {
    controller: { id: "0192b000-0000-7000-8000-0000000000ef", name: "Sykehuset" }, unit, basis: "", requestId: null,
    by: coordinator, at: "2026-03-02T08:00:00Z", salt: null, region: "nord",
  };
  return state;
}

describe("a protected address", () => {
  beforeAll(async () => { await startLanguages("nb"); });
  afterEach(() => { cleanup(); });

  it("[LIFE-20] is recorded with grade, day, source and the places that tell it, and lifted with day and source",
    async () => {
      const given: Given[] = [];
      const state = room();
      const shown = (): void => {
        render(
          <InRoom access={{ ...accessOf(state, coordinator, given), may: () => true, you }}><AddressPart /></InRoom>);
      };
      shown();
      fireEvent.click(screen.getByRole("button", { name: "Registrer adressesperre" }));
      fireEvent.change(screen.getByLabelText("Gradering"), { target: { value: "strictlyConfidential" } });
      fireEvent.change(screen.getByLabelText("Gjelder fra"), { target: { value: "2026-03-01" } });
      fireEvent.change(screen.getByLabelText("Kilde, for eksempel Folkeregisteret"), {
        target: { value: "Folkeregisteret" },
      });
      fireEvent.click(screen.getByLabelText("Barneavdelingen"));
      fireEvent.click(screen.getByRole("button", { name: "Registrer adressesperre" }));
      await waitFor(() => { expect(given[0]).toMatchObject({
        type: "protectAddress",
        data: {
          personId: null, grade: "strictlyConfidential", on: "2026-03-01", source: "Folkeregisteret", places: [unit],
        },
      }); });
      cleanup();
      state.life.protected = [{
        personId: null, grade: "strictlyConfidential", on: "2026-03-01", source: "Folkeregisteret", places: [unit],
        by: coordinator, at: "2026-03-02T08:00:00Z",
      }];
      shown();
      expect(screen.getByText("Pasienten: Strengt fortrolig adresse.")).toBeTruthy();
      expect(screen.getByText(/Forteller hvor de bor: Barneavdelingen/u)).toBeTruthy();
      fireEvent.click(screen.getByRole("button", { name: "Opphev adressesperren: Pasienten" }));
      fireEvent.change(screen.getByLabelText("Kilde, for eksempel Folkeregisteret"), { target: { value: "Brev" } });
      fireEvent.click(screen.getByRole("button", { name: "Opphev adressesperren" }));
      await waitFor(() => { expect(given[1]).toMatchObject({
        type: "liftAddressProtection", data: { personId: null, source: "Brev" },
      }); });
    });

  it("[AUD-80] says in the access log that a local health service read, and not which", () => {
    const entry: AccessEntry = {
      readingId: "1", at: "2026-03-02T08:00:00Z", kind: "room", outcome: "shown", subjects: [], from: null, to: null,
      form: null, reader: {
        personId: "2", name: null, organisation: null, unit: null, role: "generalPractitioner", basis: null, view: null,
        hidden: "localService",
      },
    };
    const row = { sequence: 1, at: entry.at, content: "", commitment: "", hash: "" };
    render(<AccessTable lines={linesOf([{ row, entry }])} names={{ people: {}, things: {} }} />);
    expect(screen.getByText("Lokal helsetjeneste")).toBeTruthy();
    expect(screen.getByText("Fastlege")).toBeTruthy();
  });
});
