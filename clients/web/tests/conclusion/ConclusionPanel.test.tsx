import "../browserGaps";
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { ConclusionPanel } from "../../src/conclusion/ConclusionPanel";
import { startLanguages } from "../../src/language/i18n";
import type { RoomState } from "../../src/wire";
import { accessOf, coordinator, doctor, first, goalId, gp, InRoom, position, roomOf, second, specialist,
  statement, type Given } from "./fakeRoom";

function show(state: RoomState, person: string, given: Given[] = [], link = "/", problem?: { code: string }): void {
  render(<InRoom access={accessOf(state, person, given, problem)} link={link}><ConclusionPanel /></InRoom>);
}

describe("the conclusion panel", () => {
  beforeAll(async () => {
    await startLanguages("nb");
  });
  afterEach(cleanup);

  it("a_link_to_a_statement_leads_there_and_agreeing_is_one_press", async () => {
    const given: Given[] = [];
    const room = roomOf({ [first]: statement("Det er A."), [second]: statement("Det er B.", { order: 11 }) });
    show(room, specialist, given, `/?statement=${second}`);
    const card = screen.getByRole("article", { name: "Punkt 2" });
    expect(document.activeElement).toBe(card);
    fireEvent.click(within(card).getByRole("button", { name: "Enig" }));
    await waitFor(() => {
      expect(given).toEqual([{ type: "takePosition", basedOn: undefined,
        data: { on: { statementId: second, wording: 1, correction: 0 }, kind: "agree", reason: null } }]);
    });
  });

  it("a_disagreement_is_not_sent_without_its_reason", async () => {
    const given: Given[] = [];
    show(roomOf({ [first]: statement("Det er A.") }), specialist, given);
    fireEvent.click(screen.getByRole("button", { name: "Uenig" }));
    const send = screen.getByRole("button", { name: "Send standpunkt" });
    expect(send.hasAttribute("disabled")).toBe(true);
    fireEvent.change(screen.getByLabelText(/Hvorfor er du uenig/u), { target: { value: "MR sier noe annet." } });
    fireEvent.click(send);
    await waitFor(() => { expect(given[0]?.data).toMatchObject({ kind: "disagree", reason: "MR sier noe annet." }); });
  });

  it("every_dissent_and_every_silence_is_read_without_a_press", () => {
    show(roomOf({ [first]: statement("Det er A.", { positions: {
      [specialist]: position("disagree", 1, "MR sier noe annet."), [doctor]: position("agree") } }) }), gp);
    expect(screen.getByText("MR sier noe annet.")).toBeTruthy();
    expect(screen.getByText("Ikke uttalt:", { selector: "strong" }).parentElement?.textContent).toContain("Mari Snøkrystad");
    expect(screen.queryByRole("button", { name: "Enig" })).toBeNull();
  });

  it("agreeing_to_all_names_exactly_the_wordings_shown_that_have_no_position", async () => {
    const given: Given[] = [];
    show(roomOf({
      [first]: statement("A", { wording: 3, positions: { [specialist]: position("agree", 2) },
        earlier: [{ wording: 1, text: "x" }, { wording: 2, text: "y" }] }),
      [second]: statement("B", { positions: { [specialist]: position("disagree", 1, "nei") } }),
    }), specialist, given);
    fireEvent.click(screen.getByRole("button", { name: "Enig i det ene jeg ser" }));
    await waitFor(() => {
      expect(given[0]?.data).toEqual({ seen: [{ statementId: first, wording: 3, correction: 0 }] });
    });
  });

  it("who_is_asked_again_sees_the_difference_from_the_wording_they_answered", () => {
    show(roomOf({ [first]: statement("Det er nok A.", { wording: 2, earlier: [{ wording: 1, text: "Det er A." }],
      positions: { [specialist]: position("agree") } }) }), specialist);
    expect(screen.getByText("Ordlyden er endret.")).toBeTruthy();
    expect(document.querySelector("ins")?.textContent).toContain("nok");
  });

  it("a_revision_is_based_on_the_version_that_was_read_when_it_was_begun", async () => {
    const given: Given[] = [];
    show(roomOf({ [first]: statement("A", { version: 17 }) }), coordinator, given);
    fireEvent.click(screen.getByRole("button", { name: "Endre ordlyden" }));
    fireEvent.change(screen.getByLabelText(/Ny ordlyd/u), { target: { value: "B" } });
    fireEvent.click(screen.getByRole("button", { name: "Lagre ny ordlyd" }));
    await waitFor(() => {
      expect(given).toEqual([{ type: "reviseStatement", data: { statementId: first, text: "B" }, basedOn: 17 }]);
    });
  });

  it("a_refusal_is_shown_in_words_and_what_was_written_stays", async () => {
    show(roomOf({ [first]: statement("A") }), coordinator, [], "/", { code: "staleVersion" });
    fireEvent.click(screen.getByRole("button", { name: "Endre ordlyden" }));
    fireEvent.change(screen.getByLabelText(/Ny ordlyd/u), { target: { value: "B" } });
    fireEvent.click(screen.getByRole("button", { name: "Lagre ny ordlyd" }));
    expect(await screen.findByText(/Noen endret teksten mens du skrev/u)).toBeTruthy();
    expect((screen.getByLabelText(/Ny ordlyd/u) as HTMLTextAreaElement).value).toBe("B");
  });

  it("a_goal_without_an_answer_is_seen", () => {
    show(roomOf({ [first]: statement("A") }), gp);
    expect(screen.getByText("Ikke besvart ennå")).toBeTruthy();
    cleanup();
    show(roomOf({ [first]: statement("A", { answersGoal: goalId }) }), gp);
    expect(screen.getByText("Besvart i punkt 1")).toBeTruthy();
  });

  it("nothing_can_be_changed_once_it_is_signed", () => {
    show(roomOf({ [first]: statement("A") }, "signed"), specialist);
    expect(screen.queryByRole("button", { name: "Enig" })).toBeNull();
    expect(screen.getByText(/signert og kan ikke endres/u)).toBeTruthy();
  });

  it("[CCL-14] [CCL-16] after_reopening_everyone_still_reads_the_dissent_of_the_version_that_was_signed", () => {
    const then = statement("Det er A.", { positions: {
      [specialist]: position("disagree", 1, "MR sier noe annet."), [doctor]: position("agree") } });
    const now = { ...then, text: "Det er B.", wording: 2, earlier: [{ wording: 1, text: "Det er A." }] };
    const room = roomOf({ [first]: now, [second]: statement("Det er C.", { order: 11,
      positions: { [doctor]: position("agree") } }) });
    const participants = Object.fromEntries(Object.entries(room.membership.members)
      .map(([id, { person, role, standing }]) => [id, { person, role, standing }]));
    const version = { number: 1, checkCode: "ABCD", reason: null, statements: { [first]: then }, recommendations: {},
      signatures: {}, at: "2026-03-02T08:00:00Z", sealedAt: 20, participants };
    show({ ...room, conclusion: { ...room.conclusion, versions: [version], reopenedBecause: "Ny variant." } },
      specialist);
    const record = screen.getByText("Punkter og standpunkt i versjon 1").parentElement!;
    expect(within(record).getByText("Det er A.")).toBeTruthy();
    expect(within(record).getByText(/MR sier noe annet/u)).toBeTruthy();
    const changed = screen.getByRole("article", { name: "Punkt 1" });
    expect(within(changed).getByText(/Det telles ikke før du svarer på nytt/u)).toBeTruthy();
    const unchanged = screen.getByRole("article", { name: "Punkt 2" });
    expect(within(unchanged).getByText("Ingrid Nordlysdal")).toBeTruthy();
  });
});
