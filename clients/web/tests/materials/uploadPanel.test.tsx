import "../browserGaps";
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { startLanguages } from "../../src/language/i18n";
import { UploadPanel } from "../../src/materials/UploadPanel";
import { accessOf, coordinator, InRoom, roomOf } from "../conclusion/fakeRoom";

const sent = vi.hoisted(() => [] as { title: string; personImage: boolean; identified: boolean }[]);
vi.mock("../../src/wire/http", async (original) => ({
  ...await original<object>(),
  upload: (what: { title: string; personImage: boolean; identified: boolean }) => {
    sent.push(what);
    return Promise.resolve({ status: "applied" });
  },
}));

const png = (name: string): File => new File(["x"], name, { type: "image/png" });

describe("the upload panel", () => {
  beforeAll(async () => { await startLanguages("nb"); });
  afterEach(() => { cleanup(); sent.length = 0; });
  const show = (): HTMLElement => {
    render(<InRoom access={accessOf(roomOf({}), coordinator)}><UploadPanel onDone={() => undefined} /></InRoom>);
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

  it("one_file_is_sent_at_once_with_what_the_ticks_say", async () => {
    const input = show();
    fireEvent.click(screen.getByLabelText("Viser en person"));
    fireEvent.change(input, { target: { files: [png("ansikt.png")] } });
    await waitFor(() => { expect(sent).toMatchObject([{ title: "ansikt", personImage: true }]); });
  });
});
