import "../browserGaps";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { MemoryRouter, Route, Routes } from "react-router";
import { ConclusionPage } from "../../src/conclusion/ConclusionPage";
import { ExportDialog } from "../../src/conclusion/ExportDialog";
import { startLanguages } from "../../src/language/i18n";
import { accessOf, coordinator, InRoom, roomOf } from "./fakeRoom";

const found = [{ field: "text", kind: "name", excerpt: "Solveig" }];
const report = { title: "Samlet konklusjon", pageHeader: "", blocks: [{ type: "paragraph", text: "Solveig falt." }] };

/** A server whose guard asks about everything that nobody says they looked at. */
function answer(address: string): Response {
  return address.includes("looked=true")
    ? Response.json(report)
    : Response.json({ code: "namesFound", status: 409, title: "?", found }, { status: 409 });
}

describe("the download of a conclusion without identity", () => {
  beforeAll(async () => { await startLanguages("nb"); });
  afterEach(() => { cleanup(); vi.unstubAllGlobals(); });
  const show = (close = vi.fn()): typeof close => {
    vi.stubGlobal("fetch", vi.fn((address: string) => Promise.resolve(answer(address))));
    render(<InRoom access={accessOf(roomOf({}), coordinator)}><ExportDialog close={close} /></InRoom>);
    return close;
  };
  const link = (): HTMLElement | null => screen.queryByText("Last ned");

  it("[GRD-12] Nothing_can_be_taken_before_whoever_takes_it_has_seen_what_was_found_and_goes_on", async () => {
    show();
    await waitFor(() => { expect(screen.getByText("Solveig")).toBeTruthy(); });
    expect(link()).toBeNull();
    expect(screen.queryByText("Solveig falt.")).toBeNull();
    fireEvent.click(screen.getByText("Gå videre likevel"));
    await waitFor(() => { expect(screen.getByText("Solveig falt.")).toBeTruthy(); });
    expect(link()?.getAttribute("href")).toContain("looked=true");
  });

  it("[GRD-12] Whoever_goes_back_takes_nothing", async () => {
    const close = show();
    await waitFor(() => { expect(screen.getByText("Solveig")).toBeTruthy(); });
    fireEvent.click(screen.getByText("Endre teksten"));
    expect(close).toHaveBeenCalled();
  });

  it("[GRD-12] The_page_that_can_be_printed_asks_before_it_shows_anything", async () => {
    vi.stubGlobal("fetch", vi.fn((address: string) => Promise.resolve(answer(address))));
    render(
      <MemoryRouter initialEntries={["/rooms/r/conclusion"]}>
        <Routes><Route path="/rooms/:roomId/conclusion" element={<ConclusionPage />} /></Routes>
      </MemoryRouter>);
    await waitFor(() => { expect(screen.getByText("Solveig")).toBeTruthy(); });
    expect(screen.queryByText("Solveig falt.")).toBeNull();
    fireEvent.click(screen.getByText("Gå videre likevel"));
    await waitFor(() => { expect(screen.getByText("Solveig falt.")).toBeTruthy(); });
  });
});
