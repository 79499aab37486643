import "../browserGaps";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { MemoryRouter, Route, Routes } from "react-router";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { ReceiptPage } from "../../src/custody/ReceiptPage";
import { RoomsToDecide } from "../../src/custody/RoomsToDecide";
import { startLanguages } from "../../src/language/i18n";
import type { Schemas } from "../../src/wire";

const roomId = "0192f000-0000-7000-8000-00001a2b3c4d";
const at = "2026-03-01T10:00:00Z";
const asked: Schemas["RoomToDecide"] = {
  roomId, unit: "Barneklinikken", organisation: "OUS", phase: "closed", changedAt: at, over: false,
  erasure: {
    erasureId: roomId, ground: "wrongPatient", source: "forskriften § 1", reference: "2026/4711",
    proposedBy: "Anders", at, loss: {
      entries: 1204, documents: 0, conclusions: 1, request: true,
      members: [{ role: "responsibleDoctor", count: 1 }, { role: "specialist", count: 2 }],
      unreviewed: 1,
    },
  },
};
const erased: Schemas["ErasedRoom"] = {
  roomId, source: "forskriften § 1", decidedBy: "Astrid", decidedAt: at, done: true, receipt: {
    unit: "Barneklinikken", organisation: "OUS", ground: "wrongPatient", reference: "2026/4711",
    proposedBy: "Anders", proposedAt: at, lastEntry: 1205, lastHash: "ab".repeat(32),
  },
};

function show(start: string, receipts: readonly Schemas["ErasedRoom"][]): unknown[] {
  const sent: unknown[] = [];
  vi.stubGlobal("fetch", (url: string, options?: RequestInit) => {
    if (typeof options?.body === "string") { sent.push(JSON.parse(options.body)); }
    const answer = options?.method === "POST" ? { status: "applied" }
      : url.endsWith("/erased-rooms") ? receipts : [asked];
    return Promise.resolve(new Response(JSON.stringify(answer), { headers: { "content-type": "application/json" } }));
  });
  render(
    <MemoryRouter initialEntries={[start]}>
      <Routes>
        <Route path="/" element={<RoomsToDecide />} />
        <Route path="/erased/:roomId" element={<ReceiptPage />} />
      </Routes>
    </MemoryRouter>);
  return sent;
}

const erase = (): HTMLButtonElement => screen.getByRole("button", { name: "Slett saken for godt" });

describe("erasing a case", () => {
  beforeAll(async () => { await startLanguages("nb"); });
  afterEach(() => { cleanup(); vi.unstubAllGlobals(); });

  it("[CASE-82] [CASE-83] [CASE-100] shows what is lost, and is confirmed by the code alone", async () => {
    const sent = show("/", [erased]);
    fireEvent.change(await screen.findByLabelText("Grunn for avgjørelsen i sak 1A2B-3C4D"), {
      target: { value: "Feil pasient" },
    });
    fireEvent.click(screen.getByRole("button", { name: "Se over og slett …" }));
    for (const line of [/1.204 hendelser/u, /Ingen dokumenter/u, /1 signert konklusjon/u, /Forespørselen/u,
      /Listen over hvem som har sett/u,
      /^Én tilgang i akuttsituasjon er ikke gjennomgått/u, /Mister tilgang: Ansvarlig lege: 1 og Fagperson: 2/u]) {
      expect(screen.getByText(line)).toBeTruthy();
    }
    expect(screen.getAllByText(/Anders foreslo 1\. mars 2026.*2026\/4711/u).length).toBe(2);
    expect(erase().disabled).toBe(true);
    const code = screen.getByLabelText("Skriv saksnummeret 1A2B-3C4D for å bekrefte");
    fireEvent.change(code, { target: { value: "1A2B-3C4E" } });
    expect(erase().disabled).toBe(true);
    fireEvent.change(code, { target: { value: "1a2b 3c4d" } });
    expect(sent).toEqual([]);
    fireEvent.click(erase());
    await waitFor(() => {
      expect(sent[0]).toMatchObject({ confirms: true, code: "1a2b 3c4d", reason: "Feil pasient", proposedAt: at });
    });
    expect(await screen.findByRole("heading", { name: "Kvittering for sletting av sak 1A2B-3C4D" })).toBeTruthy();
  });

  it("[CASE-84] the receipt says who, when, on which ground, and where the chain ends", async () => {
    show(`/erased/${roomId}`, [erased]);
    for (const words of [/Barneklinikken, OUS/u, /Gjelder feil pasient \(forskriften § 1\)/u, /2026\/4711/u,
      /Anders, /u, /Astrid, /u, /1.205/u, "ab".repeat(32)]) {
      expect(await screen.findByText(words)).toBeTruthy();
    }
  });

  it.each([[[{ ...erased, done: false }], /holder på å bli slettet/u], [[], /Ingen kvittering her ennå/u]] as const)(
    "[CASE-85] says nothing of a case as erased that is not erased yet", async (receipts, words) => {
      show(`/erased/${roomId}`, receipts);
      expect(await screen.findByText(words)).toBeTruthy();
      expect(screen.queryByText(/slettet for godt/u)).toBeNull();
      expect(screen.getByRole("button", { name: "Se på nytt" })).toBeTruthy();
    });
});
