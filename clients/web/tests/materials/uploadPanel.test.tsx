import "../browserGaps";
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { startLanguages } from "../../src/language/i18n";
import { UploadPanel } from "../../src/materials/UploadPanel";
import { accessOf, coordinator, InRoom, roomOf } from "../conclusion/fakeRoom";

const sent = vi.hoisted(() => [] as {
  title: string; commandId: string; materialId: string; personImage: boolean; identified: boolean; looked: boolean;
}[]);
vi.mock("../../src/wire/http", async (original) => ({
  ...await original<object>(),
  upload: (what: typeof sent[number]) => {
    sent.push(what);
    return Promise.resolve(what.title.includes("Emma") && !what.looked
      ? { status: "refused", problem: {
        code: "namesFound", found: [{ field: "title", kind: "name", excerpt: "Emma" }],
      } }
      : { status: "applied" });
  },
}));

const png = (name: string): File => new File(["x"], name, { type: "image/png" });

describe("the upload panel", () => {
  beforeAll(async () => { await startLanguages("nb"); });
  afterEach(() => { cleanup(); sent.length = 0; });
  const show = (asked = (): Promise<boolean> => Promise.resolve(false)): HTMLElement => {
    const access = { ...accessOf(roomOf({}), coordinator), askAboutNames: asked };
    render(<InRoom access={access}><UploadPanel onDone={() => undefined} /></InRoom>);
    return screen.getByLabelText("Velg filer");
  };

  it("[MAT-02] several_files_are_marked_one_by_one_before_they_are_sent", async () => {
    fireEvent.change(show(), { target: { files: [png("ansikt.png"), png("kurve.png")] } });
    expect(sent).toEqual([]);
    const face = screen.getByRole("group", { name: "ansikt.png" });
    fireEvent.click(within(face).getByLabelText("Viser en person"));
    fireEvent.click(screen.getByRole("button", { name: "Last opp 2 filer" }));
    await waitFor(() => { expect(sent).toMatchObject([
      { title: "ansikt", personImage: true, identified: false },
      { title: "kurve", personImage: false, identified: false },
    ]); });
  });

  it("[GRD-53] a_title_that_tells_who_somebody_is_is_asked_about_and_sent_by_who_looked", async () => {
    const answers = [false, true];
    const asked = vi.fn(() => Promise.resolve(answers.shift()!));
    fireEvent.change(show(asked), { target: { files: [png("Emma uke 3.png")] } });
    expect((await screen.findByRole("alert")).textContent).toContain("kan røpe hvem noen er: Emma");
    await waitFor(() => { expect(asked).toHaveBeenCalledOnce(); });
    expect(asked).toHaveBeenCalledWith([{ field: "title", kind: "name", excerpt: "Emma" }], true);
    expect(sent).toHaveLength(1);
    fireEvent.click(screen.getByRole("button", { name: "Prøv igjen" }));
    await waitFor(() => { expect(sent).toHaveLength(2); });
    expect(sent.map(({ looked }) => looked)).toEqual([false, true]);
    expect(sent[1]!.materialId).toBe(sent[0]!.materialId);
    expect(sent[1]!.commandId).not.toBe(sent[0]!.commandId);
    await waitFor(() => { expect(screen.queryByRole("alert")).toBeNull(); });
  });

  it("one_file_is_sent_at_once_with_what_the_ticks_say", async () => {
    const input = show();
    fireEvent.click(screen.getByLabelText("Viser en person"));
    fireEvent.change(input, { target: { files: [png("ansikt.png")] } });
    await waitFor(() => { expect(sent).toMatchObject([{ title: "ansikt", personImage: true }]); });
  });
});
