import "../browserGaps";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { useState, type ReactElement } from "react";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { startLanguages } from "../../src/language/i18n";
import { NamesDialog } from "../../src/rooms/NamesDialog";
import type { RoomAccess } from "../../src/rooms/roomAccess";
import { useNameQuestions } from "../../src/rooms/useNameQuestions";
import type { Outcome } from "../../src/wire";
import { accessOf, coordinator, type Given, roomOf } from "../conclusion/fakeRoom";

interface Asked extends Given { readonly looked: boolean }

const outcome = (problem: Outcome["problem"]): Outcome => ({
  commandId: "0192b000-0000-7000-8000-000000000001", status: problem === null ? "applied" : "refused",
  firstSequence: null, lastSequence: null, repeated: false, problem,
});

/** A room whose server asks about names until the author says that they looked. */
function asking(given: Asked[], dismissed: string[]): RoomAccess {
  return {
    ...accessOf(roomOf({}), coordinator),
    submit: (type, data, basedOn, looked = false) => {
      given.push({ type, data, basedOn, looked });
      return Promise.resolve(outcome(looked ? null : {
        code: "namesFound",
        found: [
          { field: "text", kind: "name", excerpt: "Solveig" }, { field: "text", kind: "phone", excerpt: "912 34 567" },
          { field: "text", kind: "place", excerpt: "" },
          { field: "content", kind: "name", excerpt: "Solveig", page: 3 },
          { field: "content", kind: "unread", excerpt: "" }, { field: "content", kind: "unread", excerpt: "1–2, 4" },
        ],
      }));
    },
    dismiss: (id) => { dismissed.push(id); },
  };
}

function Form({ room }: { readonly room: RoomAccess }): ReactElement {
  const { access, question } = useNameQuestions(room);
  const [said, setSaid] = useState("");
  const give = async (): Promise<void> => {
    const came = await access!.submit("proposeStatement", {
      statementId: "0192b000-0000-7000-8000-000000000002", text: "Solveig, 912 34 567", answersGoal: null,
    });
    setSaid(came.problem?.code ?? came.status);
  };
  return (
    <>
      <button onClick={() => { void give(); }}>Gi</button>
      <output>{said}</output>
      {question !== undefined && <NamesDialog question={question} readers={["Clara Sonnentau, Musterstadt"]} />}
    </>
  );
}

describe("what an author is asked before a text goes abroad", () => {
  beforeAll(async () => { await startLanguages("nb"); });
  afterEach(() => { cleanup(); });
  const open = async (): Promise<{ given: Asked[]; dismissed: string[] }> => {
    const [given, dismissed]: [Asked[], string[]] = [[], []];
    render(<Form room={asking(given, dismissed)} />);
    fireEvent.click(screen.getByRole("button", { name: "Gi" }));
    // By its role: the words stand in the page an effect before the dialog opens.
    await screen.findByRole("dialog", { name: "Kan dette røpe hvem noen er?" });
    return { given, dismissed };
  };

  it("[GRD-07] [GRD-30] [GRD-31] shows_what_was_found_and_what_it_may_be", async () => {
    await open();
    expect(screen.getByText(/Clara Sonnentau, Musterstadt, og andre som ikke skal vite/u)).toBeTruthy();
    const lines = screen.getAllByRole("listitem").map((line) => line.textContent);
    expect(lines).toEqual([
      "Solveig kan være et navn", "912 34 567 kan være et telefonnummer",
      "I en tekst du ikke har tilgang til: kan være et sted", "Solveig kan være et navn, side 3",
      "Ingen har sett etter navn inni denne filen: den har ingen ord et program kan lese."
        + " Se gjennom den selv før du deler den.",
      "Side 1–2, 4: ingen har sett etter navn her, det er ingen ord et program kan lese."
        + " Se gjennom dem selv før du deler.",
    ]);
  });

  it("[GRD-07] sends_the_same_command_again_when_its_author_looked_and_puts_the_refused_one_away", async () => {
    const { given, dismissed } = await open();
    fireEvent.click(screen.getByRole("button", { name: "Send likevel" }));
    await waitFor(() => { expect(screen.getByRole("status").textContent).toBe("applied"); });
    expect(given.map((each) => each.looked)).toEqual([false, true]);
    expect(given[1]!.data).toEqual(given[0]!.data);
    expect(dismissed).toEqual(["0192b000-0000-7000-8000-000000000001"]);
    expect(screen.queryByText("Kan dette røpe hvem noen er?")).toBeNull();
  });

  it("[GRD-07] sends_nothing_when_the_text_is_to_be_changed", async () => {
    const { given, dismissed } = await open();
    const change = await screen.findAllByRole("button", { name: "Endre teksten" });
    fireEvent.click(change[change.length - 1]!);
    await waitFor(() => { expect(screen.getByRole("status").textContent).toBe("namesFound"); });
    expect(given).toHaveLength(1);
    expect(dismissed).toEqual([]);
  });
});
