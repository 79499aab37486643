import "../browserGaps";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import i18next from "i18next";
import { MemoryRouter } from "react-router";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { EmergencyRooms } from "../../src/entry/EmergencyRooms";
import { startLanguages } from "../../src/language/i18n";
import { caseCode } from "../../src/rooms/roomAddress";
import { SessionContext, type Session } from "../../src/shell/session";

const rooms = ["0192f000-0000-7000-8000-00000000000a", "0192f000-0000-7000-8000-00000000000b"]
  .map((roomId) => ({ roomId, phase: "draft", changedAt: "2026-03-02T08:00:00Z", member: false }));

function answering(found: readonly object[]): void {
  vi.stubGlobal("fetch", (address: string) => Promise.resolve(new Response(
    JSON.stringify({
      onCall: true, rooms: address.includes("search") ? found : rooms,
      turns: [{ unit: "Barneavdelingen", until: "2026-03-02T08:36:00Z" }],
    }),
    { headers: { "content-type": "application/json" } })));
}

async function search(): Promise<void> {
  render(
    <SessionContext value={{ person: { id: "p", account: { personId: "p" } }, testData: true } as unknown as Session}>
      <MemoryRouter><EmergencyRooms /></MemoryRouter>
    </SessionContext>);
  fireEvent.change(await screen.findByLabelText(i18next.t("entry:emergency.number")),
    { target: { value: "13116900216" } });
  fireEvent.click(screen.getByRole("button", { name: i18next.t("entry:emergency.search") }));
  await screen.findByRole("button", { name: i18next.t("entry:emergency.all") });
}

const shown = (): readonly boolean[] =>
  rooms.map(({ roomId }) => screen.queryByText(new RegExp(caseCode(roomId), "u")) !== null);

describe("the cases of a unit that somebody is on call for", () => {
  beforeAll(async () => { await startLanguages("nb"); });
  afterEach(() => { cleanup(); vi.unstubAllGlobals(); });

  it("[MEM-53] Of_whom_somebody_looked_for_the_case_alone_is_shown_until_they_ask_for_the_others", async () => {
    answering([rooms[1]!]);
    await search();
    expect(shown()).toEqual([false, true]);
    fireEvent.click(screen.getByRole("button", { name: i18next.t("entry:emergency.all") }));
    expect(shown()).toEqual([true, true]);
  });

  it("[MEM-53] The_page_says_for_which_unit_and_until_when_somebody_is_on_call", async () => {
    answering([]);
    await search();
    expect(screen.getByText(/^Vakt for Barneavdelingen til 2\. mars 2026 \D*\d\d[.:]36$/u)).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: i18next.t("entry:emergency.all") }));
    expect(screen.getByRole("heading", { name: "Sakene i enheten" })).toBeTruthy();
  });

  it("[MEM-53] Where_nothing_was_found_no_other_case_is_offered_in_its_place", async () => {
    answering([]);
    await search();
    expect(shown()).toEqual([false, false]);
  });
});
