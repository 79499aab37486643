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
  changedAt: "2026-03-02T08:00:00Z", waitsFor: "members", asked: null, last: null, ...more,
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
    screen.getByText(/^Enheten er ikke lenger aktiv, eller behandler ikke lenger pasienter\. .*må tilbys til en ny/u);
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
      two[0]!, room("bbbb2222", "B", { waitsFor: "you" }),
      room("cccc3333", "C", { asked: { unit: "Barneposten", until, back: null } }),
      room("dddd4444", "D", { waitsFor: "you", asked: { unit: null, until, back: null } }),
      room("eeee5555", "E", { waitsFor: "another" }), room("ffff6666", "F", { waitsFor: "unknown" }),
    ]);
    render(waits);
    const lines = within(await screen.findByRole("list")).getAllByRole("listitem");
    expect(lines.map((line) => line.textContent)).toEqual([
      expect.stringContaining("Ansvarlig lege eller koordinator må tilby den"),
      expect.stringContaining("Du kan be en enhet overta."),
      expect.stringMatching(/Barneposten er spurt om å overta\. Svarfrist .*april 2026/u),
      expect.stringMatching(/En enhet er spurt om å overta/u),
      expect.stringContaining("En annen administrator må be en enhet overta."),
      expect.stringContaining("Saken kan ikke leses nå"),
    ]);
    expect(await screen.findAllByRole("button", { name: /Be en enhet overta/u })).toHaveLength(1);
    expect(screen.queryByRole("button", { name: /Trekk tilbake/u })).toBeNull();
  });

  it("[CASE-122] say how the last offer came to nothing, before whom they wait for", async () => {
    const last = { unit: "Barneposten", end: "declined", at: "2026-04-01T08:00:00Z" };
    answer([
      room("aaaa1111", "A", { waitsFor: "you", last }), room("bbbb2222", "B", { last: { ...last, unit: null } }),
      room("cccc3333", "C", { last: { ...last, end: "lapsed" } }),
      room("dddd4444", "D", { last: { ...last, unit: null, end: "lapsed" } }),
    ]);
    render(<Alone />);
    const lines = within(await screen.findByRole("list")).getAllByRole("listitem");
    expect(lines.map((line) => line.textContent)).toEqual([
      expect.stringMatching(/Barneposten sa nei .*april 2026\. .*Du kan be en enhet overta\./u),
      expect.stringMatching(/En enhet som ble spurt, sa nei .*2026\. Ansvarlig lege eller koordinator må/u),
      expect.stringMatching(/Barneposten svarte ikke innen .*2026\./u),
      expect.stringMatching(/En enhet som ble spurt, svarte ikke innen .*2026\./u),
    ]);
  });

  it("[CASE-125] have a way to take an offer back, for whom it is theirs", async () => {
    const at = "2026-03-05T08:00:00Z";
    const asked = { unit: "Barneposten", until: "2026-04-01T08:00:00Z", back: { transferId: ward, at } };
    const sent = answer([room("aaaa1111", "A", { waitsFor: "you", asked })], 200, [{ status: "applied" }]);
    render(<Alone />);
    fireEvent.click(await screen.findByRole("button", { name: "Trekk tilbake tilbudet om sak AAAA-1111" }));
    fireEvent.change(screen.getByLabelText("Grunn"), { target: { value: "Feil enhet" } });
    fireEvent.click(screen.getByRole("button", { name: "Trekk tilbake tilbudet" }));
    await waitFor(() => { expect(sent).toMatchObject([[{
      type: "withdrawTransfer", data: { transferId: ward, proposedAt: at, reason: "Feil enhet" },
    }]]); });
  });

  it("[CASE-121] are offered to a unit that treats, by an administrator, who is asked about what names", async () => {
    const found = [{ path: "reason", kind: "nationalId", excerpt: "13116900216" }];
    const sent = answer([room("aaaa1111", "Barneklinikken", { waitsFor: "you" })], 200, [
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

  it("[GRD-20] keep a reason that is asked about, and lead back to what was found in it", async () => {
    const found = [{ path: "reason", kind: "nationalId", excerpt: "13116900216" }];
    const sent = answer([room("aaaa1111", "Barneklinikken", { waitsFor: "you" })], 200, [
      { status: "refused", problem: { code: "namesFound", found } },
    ]);
    render(waits);
    fireEvent.click(await screen.findByRole("button", { name: "Be en enhet overta sak AAAA-1111" }));
    fireEvent.change(screen.getByLabelText("Hvem skal overta?"), { target: { value: ward } });
    const why = screen.getByLabelText<HTMLTextAreaElement>(/^Hvorfor\?/u);
    fireEvent.change(why, { target: { value: "Lagt ned. 13116900216" } });
    fireEvent.click(screen.getByRole("button", { name: "Send tilbudet" }));
    fireEvent.click(await screen.findByRole("button", { name: "Endre teksten" }));
    expect(why.value).toBe("Lagt ned. 13116900216");
    expect(document.activeElement).toBe(why);
    expect([why.selectionStart, why.selectionEnd]).toEqual([10, 21]);
    fireEvent.change(why, { target: { value: " " } });
    fireEvent.click(screen.getByRole("button", { name: "Send likevel" }));
    expect(sent).toHaveLength(1);
  });
});
