import "../browserGaps";
import { cleanup, render, screen, within } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { UnownedRooms, useUnownedRooms } from "../../src/directory/UnownedRooms";
import { AdministratorWaits } from "../../src/entry/AdministratorWaits";
import { startLanguages } from "../../src/language/i18n";
import { caseCode } from "../../src/rooms/roomAddress";

const room = (last: string, unit: string): object => ({
  roomId: `01980000-0000-7000-8000-0000${last}`, unit, organisation: "Storvik sykehus", phase: "draft",
  changedAt: "2026-03-02T08:00:00Z",
});

const two = [room("aaaa1111", "Barneklinikken"), room("bbbb2222", "Nevrologisk avdeling")];
const nothing = "Ingenting venter på deg nå.";

function answer(rooms: readonly object[], status = 200): void {
  vi.stubGlobal("fetch", (url: string) => Promise.resolve(
    url.endsWith("/api/directory/unowned-rooms")
      ? new Response(JSON.stringify(status === 200 ? rooms : { code: "notAllowed", status }), {
        status, headers: { "content-type": status === 200 ? "application/json" : "application/problem+json" },
      })
      : new Response(JSON.stringify(url.endsWith("/api/directory") ? { proposed: [], officers: [] } : []), {
        headers: { "content-type": "application/json" },
      })));
}

function Alone(): React.ReactElement { return <UnownedRooms rooms={useUnownedRooms()} />; }

describe("cases that no unit answers for", () => {
  beforeAll(async () => { await startLanguages("nb"); });
  afterEach(() => { cleanup(); vi.unstubAllGlobals(); });

  it("[CASE-92] stand with code, unit, organisation and day, and say what is to be done", async () => {
    answer(two);
    render(<Alone />);
    await screen.findByRole("heading", { name: "Saker uten ansvarlig enhet" });
    screen.getByText(/^Enheten som var ansvarlig, er ikke lenger aktiv\. .*må tilby den til en ny enhet\.$/u);
    const lines = within(screen.getByRole("list")).getAllByRole("listitem").map((line) => line.textContent);
    expect(lines).toEqual([
      expect.stringMatching(/^Sak AAAA-1111: Barneklinikken, Storvik sykehus · .*2026/u),
      expect.stringMatching(/^Sak BBBB-2222: Nevrologisk avdeling, Storvik sykehus · .*2026/u),
    ]);
    expect(caseCode("01980000-0000-7000-8000-0000aaaa1111")).toBe("AAAA-1111");
  });

  it("[CASE-92] are before everything else on the first page, where nothing says that nothing waits", async () => {
    answer(two);
    const { container } = render(<MemoryRouter><AdministratorWaits /></MemoryRouter>);
    const title = await screen.findByRole("heading", { name: "Saker uten ansvarlig enhet" });
    expect(container.firstElementChild?.contains(title)).toBe(true);
    expect(screen.queryByText(nothing)).toBeNull();
  });

  it("[CASE-92] are not spoken of where there are none", async () => {
    answer([]);
    render(<MemoryRouter><AdministratorWaits /></MemoryRouter>);
    await screen.findByText(nothing);
    expect(screen.queryByText("Saker uten ansvarlig enhet")).toBeNull();
  });

  it("[CASE-92] are nothing to whoever may not know of them", async () => {
    answer([], 403);
    render(<MemoryRouter><AdministratorWaits /></MemoryRouter>);
    await screen.findByText(nothing);
    expect(screen.queryByText("Saker uten ansvarlig enhet")).toBeNull();
  });
});
