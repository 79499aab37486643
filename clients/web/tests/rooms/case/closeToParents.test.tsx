import "../../browserGaps";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { startLanguages } from "../../../src/language/i18n";
import { CloseToParents } from "../../../src/life/CloseToParents";
import { FactMark } from "../../../src/rooms/case/FactMark";
import type { ReaderView, RoomState, Schemas } from "../../../src/wire";
import { accessOf, coordinator, doctor, InRoom, roomOf, specialist, type Given } from "../../conclusion/fakeRoom";

const subject = "0192b000-0000-7000-8000-0000000000dd";
const you: ReaderView = {
  personId: doctor, role: "responsibleDoctor", reach: "room", identity: true, genetics: false, commands: [],
};
const ataxia: Schemas["Fact"] = {
  kind: "phenotype", term: { label: "Ataksi", code: null }, excluded: false, onset: null, severity: null,
  provenance: { kind: "member", source: null, materialId: null }, relativeId: null, qualifiers: null,
};

function room(): RoomState {
  const state = roomOf({});
  state.case.identity = {
    name: "A", nationalId: null, birthDate: "2012-01-01", municipality: null, contact: null, version: 1,
  };
  return state;
}

describe("what is closed and what is marked", () => {
  beforeAll(async () => { await startLanguages("nb"); });
  afterEach(() => { cleanup(); });

  it.each([
    "fact", "material",
  ] as const)("[LIFE-06] the doctor closes a %s to parents, and it says so", async (kind) => {
    const given: Given[] = [];
    const state = room();
    const shown = (now: RoomState): void => {
      render(
        <InRoom access={{ ...accessOf(now, doctor, given), may: () => true, you }}>
          <CloseToParents id={subject} kind={kind} words="Ataksi" />
        </InRoom>);
    };
    shown(state);
    fireEvent.click(screen.getByRole("button", { name: "Lukk for foreldre: Ataksi" }));
    fireEvent.change(screen.getByRole("textbox"), { target: { value: "Barnet ba om det" } });
    fireEvent.click(screen.getByRole("button", { name: "Lukk for foreldre" }));
    await waitFor(() => { expect(given[0]).toMatchObject({
      type: "closeToParents", data: { kind, subjectId: subject, closed: true, reason: "Barnet ba om det" },
    }); });
    cleanup();
    state.life.closed[subject] = { kind, reason: "Barnet ba om det", by: doctor };
    shown(state);
    expect(screen.getByText("Lukket for foreldre")).toBeTruthy();
    expect(screen.getByRole("button", { name: "Åpne for foreldre: Ataksi" })).toBeTruthy();
  });

  it("[ACC-51] anybody who works on the case marks a fact as genetic; it is taken back with a reason", async () => {
    const given: Given[] = [];
    const state = room();
    const shown = (person: string, role: ReaderView["role"]): void => {
      render(
        <InRoom access={{
          ...accessOf(state, person, given), may: () => true, you: { ...you, personId: person, role },
        }}>
          <FactMark id={subject} fact={ataxia} words="Ataksi" />
        </InRoom>);
    };
    shown(specialist, "specialist");
    fireEvent.click(screen.getByRole("button", { name: "Merk som genetisk: Ataksi" }));
    fireEvent.click(screen.getByRole("button", { name: "Lagre" }));
    await waitFor(() => { expect(given[0]).toMatchObject({
      type: "setMarks", data: { kind: "fact", subjectId: subject, genetic: true, reason: null },
    }); });
    cleanup();
    state.case.marks[subject] = { kind: "fact", genetic: true, relativeId: null };
    shown(specialist, "specialist");
    expect(screen.getByText("Genetisk")).toBeTruthy();
    expect(screen.queryByRole("button")).toBeNull();
    cleanup();
    shown(coordinator, "coordinator");
    fireEvent.click(screen.getByRole("button", { name: "Ikke genetisk: Ataksi" }));
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "Lagre" }).disabled).toBe(true);
    fireEvent.change(screen.getByRole("textbox"), { target: { value: "Feil" } });
    fireEvent.click(screen.getByRole("button", { name: "Lagre" }));
    await waitFor(() => { expect(given[1]).toMatchObject({ data: { genetic: false, reason: "Feil" } }); });
  });
});
