import "../browserGaps";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { ConclusionPanel } from "../../src/conclusion/ConclusionPanel";
import { startLanguages } from "../../src/language/i18n";
import type { RoomState } from "../../src/wire";
import { accessOf, at, coordinator, first, gp, InRoom, position, roomOf, specialist, statement, type Given }
  from "./fakeRoom";

const corrected = statement("Det er sannsynlig.", {
  corrections: [{ before: "Det er sansynlig.", after: "Det er sannsynlig.", by: coordinator, at }],
  positions: { [specialist]: position("agree") },
});

function panel(state: RoomState, person: string, given: Given[], problem?: { code: string; reason?: string }):
  React.ReactElement {
  return <InRoom access={accessOf(state, person, given, problem)}><ConclusionPanel /></InRoom>;
}

describe("corrections of spelling", () => {
  beforeAll(async () => { await startLanguages("nb"); });
  afterEach(cleanup);

  it("[CCL-08] is shown to all with its difference, its author and its time", () => {
    render(panel(roomOf({ [first]: corrected }), gp, []));
    expect(screen.getByText(/Rettet av Kari Regnbuedal/u)).toBeTruthy();
    expect(document.querySelector(".notice del")?.textContent).toContain("sansynlig");
    expect(document.querySelector(".notice ins")?.textContent).toContain("sannsynlig");
  });

  it("[CCL-30] whoever took a position before it lets it stand in one press, on the corrected words", async () => {
    const given: Given[] = [];
    render(panel(roomOf({ [first]: corrected }), specialist, given));
    fireEvent.click(screen.getByRole("button", { name: /standpunktet mitt står/u }));
    await waitFor(() => {
      expect(given[0]?.data).toEqual({
        on: { statementId: first, wording: 1, correction: 1 }, kind: "agree", reason: null });
    });
  });

  it("[CCL-25] a correction that is refused says why and becomes a change in one press", async () => {
    const given: Given[] = [];
    render(panel(roomOf({ [first]: statement("Det er A.") }), coordinator, given,
      { code: "invalid", reason: "wordsChanged" }));
    fireEvent.click(screen.getByRole("button", { name: "Rett skrivefeil" }));
    fireEvent.change(screen.getByLabelText(/Rettet tekst/u), { target: { value: "Det er trolig A." } });
    fireEvent.click(screen.getByRole("button", { name: "Lagre rettelsen" }));
    expect(await screen.findByText(/Ord er lagt til/u)).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: /endret ordlyd i stedet/u }));
    fireEvent.click(screen.getByRole("button", { name: "Lagre ny ordlyd" }));
    await waitFor(() => { expect(given.map((one) => one.type)).toEqual(["correctStatement", "reviseStatement"]); });
  });

  it("[CCL-04] what is written about words that change meanwhile waits until the new ones are read", async () => {
    const given: Given[] = [];
    const { rerender } = render(panel(roomOf({ [first]: statement("Det er A.") }), gp, given));
    fireEvent.click(screen.getByRole("button", { name: "Gi råd" }));
    fireEvent.change(screen.getByLabelText(/Ditt råd/u), { target: { value: "Vent." } });
    rerender(panel(roomOf({ [first]: statement("Det er B.", { wording: 2 }) }), gp, given));
    const send = (): HTMLElement => screen.getByRole("button", { name: "Send råd" });
    expect(screen.getByText(/endret mens du skrev/u)).toBeTruthy();
    expect(send().hasAttribute("disabled")).toBe(true);
    fireEvent.click(screen.getByRole("button", { name: "Jeg har lest den nye ordlyden" }));
    fireEvent.click(send());
    await waitFor(() => {
      expect(given[0]?.data).toEqual({ on: { statementId: first, wording: 2, correction: 0 }, text: "Vent." });
    });
  });
});
