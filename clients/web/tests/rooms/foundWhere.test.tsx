import "../browserGaps";
import { cleanup, render, screen } from "@testing-library/react";
import i18next from "i18next";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { startLanguages } from "../../src/language/i18n";
import { CaseText } from "../../src/rooms/case/CaseText";
import { FoundNames } from "../../src/rooms/FoundNames";
import { foundWhere } from "../../src/rooms/foundWhere";
import { leadToFound } from "../../src/rooms/leadToFound";
import type { FoundInText, RoomState } from "../../src/wire";
import { accessOf, at, coordinator, InRoom, roomOf, first, statement } from "../conclusion/fakeRoom";

const found: readonly FoundInText[] = [{ field: "text", kind: "name", excerpt: "Solveig" }];

function room(): RoomState {
  const state = roomOf({ [first]: statement("Torunn bør utredes.") });
  const provenance = { kind: "member" } as const;
  return {
    ...state, case: { ...state.case, texts: {
      question: { text: "Hva har Solveig?", provenance, by: coordinator, at, version: 3 },
    } },
  };
}

describe("where found words stand", () => {
  beforeAll(async () => { await startLanguages("nb"); });
  afterEach(async () => { cleanup(); await i18next.changeLanguage("nb"); });

  it("[GRD-20] is said beside them in three languages", async () => {
    for (const [language, said] of [
      ["nb", "Solveig kan være et navn, i problemstillingen"], ["nn", "Solveig kan vere eit namn, i problemstillinga"],
      ["en", "Solveig may be a name, in the question"],
    ] as const) {
      await i18next.changeLanguage(language);
      render(<FoundNames found={found} state={room()} />);
      expect(screen.getByRole("listitem").textContent).toBe(said);
      cleanup();
    }
  });

  it("[GRD-20] is looked for in every text of the case, and not said where it is in none", () => {
    expect(foundWhere(room(), "Torunn")).toEqual({ part: "statement" });
    expect(foundWhere(room(), "sove")).toEqual({ part: "goal" });
    expect(foundWhere(room(), "Per")).toBeUndefined();
    expect(foundWhere(room(), "")).toBeUndefined();
  });

  it("[GRD-20] words that stand in no field lead to the verb that changes their text", () => {
    const access = { ...accessOf(room(), coordinator), may: () => true };
    render(<InRoom access={access}><CaseText part="question" /></InRoom>);
    leadToFound(null, found);
    expect(document.activeElement).toBe(screen.getByRole("button", { name: /Problemstilling/u }));
  });
});
