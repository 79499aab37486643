import "../browserGaps";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import type { ReactElement } from "react";
import { MemoryRouter } from "react-router";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { NewThread } from "../../src/annotations/NewThread";
import { startLanguages } from "../../src/language/i18n";
import { CaseText } from "../../src/rooms/case/CaseText";
import { NamesDialog } from "../../src/rooms/NamesDialog";
import { RoomContext, type RoomAccess } from "../../src/rooms/roomAccess";
import { ScreenContext, useScreenState } from "../../src/rooms/screen";
import { useNameQuestions } from "../../src/rooms/useNameQuestions";
import { accessOf, coordinator, roomOf } from "../conclusion/fakeRoom";

const Text = "Ble sett i går. Søsteren Solveig ringte fra 912 34 567.";

function Room({ access }: { readonly access: RoomAccess }): ReactElement {
  const { access: asking, question } = useNameQuestions(access);
  return (
    <RoomContext value={asking}>
      <OnScreen />
      {question !== undefined && <NamesDialog question={question} readers={[]} />}
    </RoomContext>
  );
}

function OnScreen(): ReactElement {
  return (
    <ScreenContext value={useScreenState()}><CaseText part="question" /><NewThread filter="room" /></ScreenContext>
  );
}

/** A room whose server asks about everything; the ids that were put away. */
function show(): string[] {
  const dismissed: string[] = [];
  const access: RoomAccess = {
    ...accessOf(roomOf({}), coordinator), may: () => true, dismiss: (id) => { dismissed.push(id); },
    submit: () => Promise.resolve({ commandId: "c", status: "refused", firstSequence: null, lastSequence: null,
      repeated: false, problem: { code: "namesFound", found: [
        { field: "text", kind: "phone", excerpt: "912 34 567" }, { field: "text", kind: "name", excerpt: "Solveig" },
      ] } }),
  };
  render(<MemoryRouter><Room access={access} /></MemoryRouter>);
  return dismissed;
}

async function changeIt(): Promise<void> {
  await screen.findByText("Kan dette røpe hvem noen er?");
  fireEvent.click((await screen.findAllByRole("button", { name: "Endre teksten" })).at(-1)!);
  await waitFor(() => { expect(screen.queryByText("Kan dette røpe hvem noen er?")).toBeNull(); });
}

const chosen = (field: HTMLTextAreaElement): string => field.value.slice(field.selectionStart, field.selectionEnd);

describe("whoever chooses to change a text that was asked about", () => {
  beforeAll(async () => { await startLanguages("nb"); });
  afterEach(() => { cleanup(); });

  it("[GRD-20] has what they said again in its field, with the first found word chosen and all of them listed", async () => {
    const dismissed = show();
    const field = screen.getByPlaceholderText<HTMLTextAreaElement>("Skriv til hele rommet, @ nevner noen");
    fireEvent.change(field, { target: { value: Text } });
    fireEvent.submit(field.form!);
    expect(field.value).toBe("");
    await changeIt();
    await waitFor(() => { expect(field.value).toBe(Text); });
    expect(document.activeElement).toBe(field);
    expect(chosen(field)).toBe("Solveig");
    expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent))
      .toEqual(["912 34 567 kan være et telefonnummer", "Solveig kan være et navn"]);
    expect(dismissed).toEqual(["c"]);
  });

  it("[GRD-20] is led back to the field of a form that stayed, and reads beside it what was found", async () => {
    show();
    fireEvent.click(screen.getByRole("button", { name: /^Skriv: Problemstilling/u }));
    const field = screen.getByLabelText<HTMLTextAreaElement>("Problemstilling", { selector: "textarea" });
    fireEvent.change(field, { target: { value: Text } });
    const save = screen.getByRole("button", { name: "Lagre" });
    save.focus();
    fireEvent.click(save);
    await changeIt();
    await waitFor(() => { expect(document.activeElement).toBe(field); });
    expect(chosen(field)).toBe("Solveig");
    expect(screen.getByText(/røpe hvem noen er: 912 34 567, Solveig\./u)).toBeTruthy();
  });
});
