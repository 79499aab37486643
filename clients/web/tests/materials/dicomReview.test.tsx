import "../browserGaps";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { startLanguages } from "../../src/language/i18n";
import { UploadPanel } from "../../src/materials/UploadPanel";
import { accessOf, coordinator, InRoom, roomOf } from "../conclusion/fakeRoom";
import { dicomFile, element } from "./dicom/dicomBytes";

const canary = "KANARI77";
const sent = vi.hoisted(() => [] as { title: string; file: File }[]);
vi.mock("../../src/wire/http", async (original) => ({
  ...await original<object>(),
  get: () => Promise.resolve({ key: btoa("k".repeat(32)) }),
  upload: (what: { title: string; file: File }) => { sent.push(what); return Promise.resolve({ status: "applied" }); },
}));

/** What reads the files is fetched when the first is chosen. */
const fetching = { timeout: 30_000 };
const pixels = element("7FE00010", "OW", new Uint8Array([1, 2]));

function file(burnedIn: string): File {
  const said = burnedIn === "" ? [] : [element("00280301", "CS", burnedIn)];
  const bytes = dicomFile([element("00100010", "PN", canary), ...said, pixels]);
  const made = new File([bytes], "mr.dcm", { type: "application/dicom" });
  return Object.assign(made, { arrayBuffer: () => Promise.resolve(bytes) });
}

describe("the review of DICOM files", () => {
  beforeAll(async () => { await startLanguages("nb"); });
  afterEach(() => { cleanup(); sent.length = 0; });
  const choose = (chosen: File): void => {
    render(<InRoom access={accessOf(roomOf({}), coordinator)}><UploadPanel onDone={() => undefined} /></InRoom>);
    fireEvent.change(screen.getByLabelText("Velg filer"), { target: { files: [chosen] } });
  };
  const send = (): HTMLButtonElement => screen.getByRole("button", { name: "Last opp uten identitet" });

  it("[UPL-25] What_was_taken_out_is_named_without_its_value_and_nothing_is_sent_before_somebody_looked", async () => {
    choose(file(""));
    await waitFor(() => { expect(screen.getByText("PatientName")).toBeTruthy(); }, fetching);
    expect(document.body.textContent).not.toContain(canary);
    expect(sent).toEqual([]);
    expect(send().disabled).toBe(true);
    fireEvent.click(screen.getByLabelText(/Jeg har sett på bildet/u));
    fireEvent.click(send());
    await waitFor(() => { expect(sent).toMatchObject([{ title: "mr" }]); });
    expect(screen.queryByText("mr.dcm")).toBeNull();
  });

  it("[UPL-25] A_file_that_says_that_its_picture_is_clear_asks_nothing_more", async () => {
    choose(file("NO"));
    await waitFor(() => { expect(send().disabled).toBe(false); }, fetching);
    expect(screen.queryByLabelText(/Jeg har sett på bildet/u)).toBeNull();
  });

  it("[UPL-15] A_file_that_cannot_be_read_says_so_and_is_not_sent", async () => {
    const broken = new File(["x"], "x.dcm");
    choose(Object.assign(broken, { arrayBuffer: () => Promise.resolve(new ArrayBuffer(140)) }));
    await waitFor(() => { expect(screen.getByRole("alert").textContent).toContain("kan ikke leses"); },
      fetching);
    expect(sent).toEqual([]);
  });
});
