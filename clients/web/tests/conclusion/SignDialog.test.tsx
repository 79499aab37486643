import "../browserGaps";
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { ConclusionPanel } from "../../src/conclusion/ConclusionPanel";
import { SignDialog } from "../../src/conclusion/SignDialog";
import { startLanguages } from "../../src/language/i18n";
import type { Recommendation, RoomState, Statement } from "../../src/wire";
import { accessOf, at, centre, coordinator, doctor, first, InRoom, position, roomOf, second, specialist, statement,
  type Given } from "./fakeRoom";

const advised = "0192b000-0000-7000-8000-000000000003";

function recommendation(changes: Partial<Recommendation> = {}): Recommendation {
  return {
    kind: "treatment", text: "Prøv B.", addressee: { kind: "hospital", name: "Barneavdelingen", personId: null },
    due: null, extent: null, withdrawn: null, answer: null, by: coordinator, at, order: 20, version: 20, ...changes,
  };
}

function proposed(statements: Record<string, Statement>, changes: Partial<RoomState["conclusion"]> = {}): RoomState {
  const room = roomOf(statements, "proposed");
  return {
    ...room,
    conclusion: {
      ...room.conclusion, recommendations: { [advised]: recommendation() }, cosigners: [centre], ...changes,
    },
  };
}

const panel = (state: RoomState, given: Given[]): React.ReactElement => (
  <InRoom access={accessOf(state, doctor, given)}><ConclusionPanel /></InRoom>
);

/** Opens the dialog on one state; the returned function shows another state behind it. */
function read(state: RoomState, given: Given[] = []): (now: RoomState) => void {
  const { rerender } = render(panel(state, given));
  fireEvent.click(screen.getByRole("button", { name: "Les og signer" }));
  return (now) => { rerender(panel(now, given)); };
}

const dialog = (): HTMLElement => screen.getByRole("dialog");
const sign = (): HTMLElement => within(dialog()).getByRole("button", { name: "Signer" });

describe("reading and signing", () => {
  beforeAll(async () => { await startLanguages("nb"); });
  afterEach(cleanup);

  it("[CCL-24] signs exactly what is shown, named with its versions, in one press", async () => {
    const given: Given[] = [];
    read(proposed({
      [first]: statement("Det er A.", { version: 12, dissent: 15, corrections: [
        { before: "Det er AA.", after: "Det er A.", by: coordinator, at },
      ] }),
      [second]: statement("Borte.", { withdrawn: "feil", order: 11 }),
    }), given);
    expect(within(dialog()).getAllByText("Det er A.")).toBeTruthy();
    expect(within(dialog()).queryByText("Borte.")).toBeNull();
    expect(within(dialog()).getByText(/mangler signatur fra Mari Snøkrystad/u)).toBeTruthy();
    fireEvent.click(sign());
    await waitFor(() => {
      expect(given).toEqual([{ type: "signConclusion", basedOn: undefined, data: {
        statements: [{ statementId: first, version: 12, correction: 1, dissent: 15 }],
        recommendations: [{ recommendationId: advised, version: 20 }],
        diagnosis: null,
        question: null,
      } }]);
    });
  });

  const start = { [first]: statement("Det er A.") };
  const changes: [string, RoomState, RegExp][] = [
    ["a new wording", proposed({ [first]: statement("Det er B.", { wording: 2, version: 30 }) }), /ny ordlyd/u],
    ["a corrected spelling", proposed({ [first]: statement("Det er AA.", { version: 30, corrections: [
      { before: "Det er A.", after: "Det er AA.", by: coordinator, at }] }) }), /Skrivefeil er rettet i punkt 1/u],
    ["a new statement", proposed({ ...start, [second]: statement("Det er C.", { order: 30 }) }), /Punkt 2 er nytt/u],
    ["a withdrawn statement", proposed({ [first]: statement("Det er A.", { withdrawn: "feil" }) }),
      /Punkt 1 er trukket tilbake/u],
    ["a dissent", proposed({ [first]: statement("Det er A.", { dissent: 30,
      positions: { [specialist]: position("disagree", 1, "MR sier noe annet.") } }) }), /uenighet er endret/u],
    ["another recommendation", proposed(start, {
      recommendations: { [advised]: recommendation({ text: "Prøv C.", version: 30 }) } }), /anbefaling er endret/u],
    ["an answer", proposed(start, { recommendations: { [advised]: recommendation({ version: 30,
      answer: { kind: "takenOn", owner: "Olav", reason: null, forwardedTo: null, by: doctor, at } }) } }), /anbefaling er besvart/u],
    ["a withdrawn recommendation", proposed(start, {
      recommendations: { [advised]: recommendation({ withdrawn: "feil", version: 30 }) } }),
    /anbefaling er trukket tilbake/u],
    ["another question", { ...proposed(start), case: { ...proposed(start).case, texts: { question: { text: "Hva nå?",
      provenance: { kind: "member", source: null, materialId: null }, by: doctor, at, version: 30 } } } },
    /^Problemstilling$/u],
    ["a diagnosis", { ...proposed(start), case: { ...proposed(start).case,
      diagnosis: { status: "solved", codes: [], note: "", by: doctor, at, version: 30 } } }, /^Diagnosestatus$/u],
  ];
  it.each(changes)("[CCL-24] says %s with its difference, keeps what was read, and asks to read again",
    (_, now, words) => {
      const changeTo = read(proposed(start));
      expect(sign().hasAttribute("disabled")).toBe(false);
      changeTo(now);
      const alert = within(dialog()).getByText(/Noe er endret/u).closest<HTMLElement>("[role=alert]")!;
      expect(within(alert).getByText(words)).toBeTruthy();
      expect(alert.querySelector("ins, del")).toBeTruthy();
      expect(within(dialog()).getByText("Det er A.", { selector: ".statement-text" })).toBeTruthy();
      expect(sign().hasAttribute("disabled")).toBe(true);
      fireEvent.click(within(alert).getByRole("button", { name: /les på nytt/u }));
      expect(within(dialog()).queryByText(/Noe er endret/u)).toBeNull();
      expect(sign().hasAttribute("disabled")).toBe(false);
    });

  it("[CCL-24] an agreement taken meanwhile changes nothing that is signed", () => {
    const changeTo = read(proposed(start));
    changeTo(proposed({ [first]: statement("Det er A.", { positions: { [specialist]: position("agree") } }) }));
    expect(sign().hasAttribute("disabled")).toBe(false);
  });

  it("[CCL-24] shows the question, the version and why it is another one, and signs the question that was read", async () => {
    const room = proposed({ [first]: statement("Det er A.") });
    const question = { text: "Hvilket syndrom?", provenance: { kind: "member" as const, source: null, materialId: null },
      by: doctor, at, version: 3 };
    const version = { number: 1, checkCode: "A", reason: null, statements: {}, recommendations: {}, signatures: {}, at,
      sealedAt: 9, participants: {} };
    const given: Given[] = [];
    render(
      <InRoom access={accessOf({
        ...room, case: { ...room.case, texts: { question } },
        conclusion: { ...room.conclusion, versions: [version], reopenedBecause: "Ny variant." },
      }, doctor, given)}><SignDialog close={() => undefined} /></InRoom>);
    expect(screen.getByText("Hvilket syndrom?")).toBeTruthy();
    expect(screen.getByText(/Versjon 2 – Gjenåpnet fordi: Ny variant\./u)).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Signer" }));
    await waitFor(() => { expect(given[0]).toMatchObject({ type: "signConclusion", data: { question: 3 } }); });
  });
});
