import "../browserGaps";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { CustodyPanel } from "../../src/custody/CustodyPanel";
import { startLanguages } from "../../src/language/i18n";
import type { RoomState } from "../../src/wire";
import { accessOf, at, coordinator, doctor, first, InRoom, roomOf, second, type Given } from "../conclusion/fakeRoom";

const opening: NonNullable<RoomState["case"]["opening"]> = {
  controller: { id: first, name: "Sykehuset Nord HF" }, unit: { id: first, name: "Barneavdelingen" }, basis: "",
  requestId: null, by: doctor, at, salt: null, region: "nord",
};

function show(custody: Partial<RoomState["custody"]>, organisationId = first): Given[] {
  const given: Given[] = [];
  const room = roomOf({}, "closed");
  const reader = room.membership.members[coordinator]!;
  reader.person = { ...reader.person, organisationId };
  const access = accessOf(
    { ...room, case: { ...room.case, opening }, custody: { ...room.custody, ...custody } }, coordinator, given);
  render(<InRoom access={{ ...access, may: () => true }}><CustodyPanel /></InRoom>);
  return given;
}

const press = (name: string): void => { fireEvent.click(screen.getByRole("button", { name })); };
const write = (label: string, value: string): void => {
  fireEvent.change(screen.getByLabelText(label, { selector: "input" }), { target: { value } });
};

describe("who answers for a case and how long it is kept", () => {
  beforeAll(async () => { await startLanguages("nb"); });
  afterEach(() => { cleanup(); vi.unstubAllGlobals(); });

  it("[CASE-40] says who answers, by which agreement, and until when it is kept", () => {
    show({ agreement: { words: "Felles dataansvar", reference: "2026/17" },
      retention: { rule: "journalforskriften", years: 10, from: "2026-03-01" } });
    expect(screen.getByText("Sykehuset Nord HF")).toBeTruthy();
    expect(screen.getByText("Barneavdelingen")).toBeTruthy();
    expect(screen.getByText("Felles dataansvar · 2026/17")).toBeTruthy();
    expect(screen.getByText(/2036.*journalforskriften/u)).toBeTruthy();
  });

  it("[CASE-49] proposes to erase on a ground, and says first that it cannot be undone", async () => {
    const given = show({});
    press("Foreslå sletting av saken");
    expect(screen.getByText(/kan ikke gjøres om/u)).toBeTruthy();
    fireEvent.change(screen.getByLabelText("Grunnlag"), { target: { value: "wrongPatient" } });
    write("Hvor avgjørelsen er arkivert", "2026/4711");
    press("Foreslå sletting");
    await waitFor(() => { expect(given[0]).toMatchObject({
      type: "proposeErasure", data: { ground: "wrongPatient", reference: "2026/4711" } }); });
  });

  it("[CASE-73] who is not of the unit that answers is offered no erasing", () => {
    show({}, second);
    expect(screen.queryByRole("button", { name: "Foreslå sletting av saken" })).toBeNull();
    expect(screen.getByText("Bare en lege i enheten som har ansvaret, kan foreslå sletting.")).toBeTruthy();
    expect(screen.getByText("Barneavdelingen")).toBeTruthy();
  });

  it("[CASE-55] a stop says who stopped it and why, and is ended with a reason", async () => {
    const given = show({ hold: { reason: "Erstatningssak", by: doctor, at }, endedAt: at });
    expect(screen.getByText(/Sletting er stanset av Ingrid Nordlysdal.*Erstatningssak/u)).toBeTruthy();
    expect(screen.queryByText(/Oppbevaringstiden er ute/u)).toBeNull();
    press("Opphev stans");
    write("Grunn", "Forlik");
    press("Opphev stans");
    await waitFor(() => { expect(given[0]).toMatchObject({
      type: "holdErasing", data: { held: false, reason: "Forlik" } }); });
  });

  it("[CASE-42] an offer that lapsed is said to have lapsed, and another can be made", () => {
    show({ transfer: {
      transferId: first, controller: { id: first, name: "UNN" }, unit: { id: first, name: "Nevrologisk" },
      region: "nord", reason: "Flyttet", by: doctor, at, until: "2026-04-01T08:00:00Z", answer: null,
    } });
    expect(screen.getByText(/Nevrologisk, UNN, svarte ikke innen/u)).toBeTruthy();
    expect(screen.getByRole("button", { name: "Overfør ansvar til en annen enhet" })).toBeTruthy();
  });

  it("[CASE-45] an offer that stands names the administrator who asks, and why it is they", () => {
    const offer: NonNullable<RoomState["custody"]["transfer"]> = {
      transferId: first, controller: { id: first, name: "UNN" }, unit: { id: first, name: "Nevrologisk" },
      region: "nord", reason: "Lagt ned", by: doctor, at, until: "2999-04-01T08:00:00Z", answer: null,
    };
    const says = "Astrid (administrator) spør. Ansvarlig lege og koordinator er borte.";
    show({ transfer: { ...offer, administrator: "Astrid" } });
    expect(screen.getByText(says)).toBeTruthy();
    cleanup();
    show({ transfer: offer });
    expect(screen.queryByText(/spør/u)).toBeNull();
    cleanup();
    show({ transfer: { ...offer, administrator: "Astrid", until: "2026-04-01T08:00:00Z" } });
    expect(screen.queryByText(/spør/u)).toBeNull();
  });

  it("[CASE-123] says that the unit answers for no case any more, where that is known", async () => {
    const units = (answer: readonly object[], status = 200, custody: Partial<RoomState["custody"]> = {}): void => {
      vi.stubGlobal("fetch", () => Promise.resolve(new Response(
        JSON.stringify(answer), { status, headers: { "content-type": "application/json" } })));
      show(custody);
    };
    units([{ unitId: second, treats: true }, { unitId: first, treats: false }]);
    await screen.findByText(/^Enheten er ikke lenger aktiv, .* kan en administrator be en enhet overta\.$/u);
    const transfer = {
      transferId: first, controller: { id: second, name: "UNN" }, unit: { id: second, name: "Nevrologisk" },
      region: "nord" as const, reason: "", by: doctor, at, until: "2999-04-01T08:00:00Z", answer: null,
    };
    for (const [answer, status, custody] of [
      [[{ unitId: first, treats: true }], 200, {}], [[], 403, {}], [[], 200, { transfer }],
    ] as const) {
      cleanup();
      units(answer, status, custody);
      await new Promise((resolve) => { setTimeout(resolve, 20); });
      expect(screen.queryByText(/ikke lenger aktiv/u)).toBeNull();
    }
  });
});
