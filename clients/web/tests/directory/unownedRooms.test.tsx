import "../browserGaps";
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { UnownedRooms, useUnownedRooms } from "../../src/directory/UnownedRooms";
import { AdministratorWaits } from "../../src/entry/AdministratorWaits";
import { NothingWaits } from "../../src/entry/NothingWaits";
import { startLanguages } from "../../src/language/i18n";
import { caseCode } from "../../src/rooms/roomAddress";

const room = (last: string, unit: string, more: object = {}): object => ({
  roomId: `01980000-0000-7000-8000-0000${last}`, unit, organisation: "Storvik sykehus", phase: "draft",
  changedAt: "2026-03-02T08:00:00Z", mayAsk: false, asked: null, ...more,
});

const hospital = "01980000-0000-7000-8000-00000000000a";
const ward = "01980000-0000-7000-8000-00000000000b";
const unit = (unitId: string, name: string, treats: boolean, active = true): object => ({
  unitId, version: 1, active, unit: { organisationId: hospital, name, treats, coordinatorId: null, deputyId: null },
});
const directory = {
  proposed: [], officers: [],
  organisations: [{ organisationId: hospital, active: true, version: 1, organisation: { name: "Storvik sykehus" } }],
  units: [
    unit(ward, "Barneposten", true), unit(hospital, "Rådgivningen", false),
    unit("01980000-0000-7000-8000-00000000000c", "Nedlagt post", true, false),
  ],
};

const two = [room("aaaa1111", "Barneklinikken"), room("bbbb2222", "Nevrologisk avdeling")];
const nothing = "Ingenting venter på deg nå.";

const json = { headers: { "content-type": "application/json" } };

/** What is sent, and answered one after the other. */
function answer(rooms: readonly object[], status = 200, outcomes: readonly object[] = []): unknown[] {
  const sent: unknown[] = [];
  vi.stubGlobal("fetch", (url: string, options?: RequestInit) => Promise.resolve(
    typeof options?.body === "string"
      ? new Response(JSON.stringify([outcomes[sent.push(JSON.parse(options.body)) - 1]]), json)
      : url.endsWith("/api/directory/unowned-rooms")
      ? new Response(JSON.stringify(status === 200 ? rooms : { code: "notAllowed", status }), {
        status, headers: { "content-type": status === 200 ? "application/json" : "application/problem+json" },
      })
      : new Response(JSON.stringify(url.endsWith("/api/directory") ? directory : []), json)));
  return sent;
}

function Alone(): React.ReactElement {
  const [rooms] = useUnownedRooms();
  return <UnownedRooms rooms={rooms} view={undefined} onAsked={() => undefined} />;
}

const waits = (
  <MemoryRouter><AdministratorWaits>{(none) => none && <NothingWaits />}</AdministratorWaits></MemoryRouter>
);

describe("cases that no unit answers for", () => {
  beforeAll(async () => { await startLanguages("nb"); });
  afterEach(() => { cleanup(); vi.unstubAllGlobals(); });

  it("[CASE-92] stand with code, unit, organisation and day, and say what is to be done", async () => {
    answer(two);
    render(<Alone />);
    await screen.findByRole("heading", { name: "Saker uten ansvarlig enhet" });
    screen.getByText(/^Enheten som var ansvarlig, er ikke lenger aktiv\. .*må tilbys en ny enhet/u);
    const lines = within(screen.getByRole("list")).getAllByRole("listitem").map((line) => line.textContent);
    expect(lines).toEqual([
      expect.stringMatching(/^Sak AAAA-1111: Barneklinikken, Storvik sykehus · .*2026/u),
      expect.stringMatching(/^Sak BBBB-2222: Nevrologisk avdeling, Storvik sykehus · .*2026/u),
    ]);
    expect(caseCode("01980000-0000-7000-8000-0000aaaa1111")).toBe("AAAA-1111");
  });

  it("[CASE-92] are before everything else on the first page, where nothing says that nothing waits", async () => {
    answer(two);
    const { container } = render(waits);
    const title = await screen.findByRole("heading", { name: "Saker uten ansvarlig enhet" });
    expect(container.firstElementChild?.contains(title)).toBe(true);
    expect(screen.queryByText(nothing)).toBeNull();
  });

  it("[CASE-92] are not spoken of where there are none", async () => {
    answer([]);
    render(waits);
    await screen.findByText(nothing);
    expect(screen.queryByText("Saker uten ansvarlig enhet")).toBeNull();
  });

  it("[CASE-92] are nothing to whoever may not know of them", async () => {
    answer([], 403);
    render(waits);
    await screen.findByText(nothing);
    expect(screen.queryByText("Saker uten ansvarlig enhet")).toBeNull();
  });

  it("[CASE-122] say whom each waits for, and of who is in it nothing more", async () => {
    const until = "2026-04-01T08:00:00Z";
    answer([
      two[0]!, room("bbbb2222", "B", { mayAsk: true }),
      room("cccc3333", "C", { asked: { unit: "Barneposten", until } }),
      room("dddd4444", "D", { mayAsk: true, asked: { unit: null, until } }),
    ]);
    render(waits);
    const lines = within(await screen.findByRole("list")).getAllByRole("listitem");
    expect(lines.map((line) => line.textContent)).toEqual([
      expect.stringContaining("Venter på ansvarlig lege eller koordinator i saken"),
      expect.stringContaining("Du kan be en enhet overta."),
      expect.stringMatching(/Barneposten er bedt om å overta, og svarer innen .*april 2026/u),
      expect.stringMatching(/En enhet er bedt om å overta/u),
    ]);
    expect(await screen.findAllByRole("button", { name: /Be en enhet overta/u })).toHaveLength(1);
  });

  it("[CASE-121] are offered to a unit that treats, by an administrator, who is asked about what names", async () => {
    const found = [{ path: "reason", kind: "nationalId", excerpt: "13116900216" }];
    const sent = answer([room("aaaa1111", "Barneklinikken", { mayAsk: true })], 200, [
      { status: "refused", problem: { code: "namesFound", found } }, { status: "applied" },
    ]);
    render(waits);
    fireEvent.click(await screen.findByRole("button", { name: "Be en enhet overta sak AAAA-1111" }));
    const choice = screen.getByLabelText("Hvem skal overta?");
    expect(within(choice).getAllByRole("option").map((each) => each.textContent)).toEqual(
      ["Velg enhet", "Barneposten, Storvik sykehus"]);
    fireEvent.change(choice, { target: { value: ward } });
    fireEvent.change(screen.getByLabelText(/^Hvorfor\?/u), { target: { value: "Lagt ned. 13116900216" } });
    fireEvent.click(screen.getByRole("button", { name: "Send tilbudet" }));
    fireEvent.click(await screen.findByRole("button", { name: "Send likevel" }));
    await waitFor(() => { expect(sent).toHaveLength(2); });
    const body = { type: "proposeTransfer", data: { unit: { id: ward }, reason: "Lagt ned. 13116900216" } };
    expect(sent).toMatchObject([[{ ...body, looked: false }], [{ ...body, looked: true }]]);
  });
});
