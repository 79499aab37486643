import "../browserGaps";
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import i18next from "i18next";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { ErasedOwnRooms } from "../../src/custody/ErasedOwnRooms";
import { startLanguages } from "../../src/language/i18n";
import type { Schemas } from "../../src/wire";

const erased: Schemas["ErasedOwnRoom"] = {
  roomId: "0192f000-0000-7000-8000-00001a2b3c4d", ground: "patientAsked", source: "helsepersonelloven § 43",
  organisation: "OUS", unit: "Barneklinikken", decidedBy: "Astrid", proposedBy: "Anders",
  decidedAt: "2026-03-01T10:00:00Z", done: true,
};

function show(rooms: readonly Schemas["ErasedOwnRoom"][]): void {
  vi.stubGlobal("fetch", () => Promise.resolve(
    new Response(JSON.stringify(rooms), { headers: { "content-type": "application/json" } })));
  render(<ErasedOwnRooms />);
}

describe("cases of a patient that were erased", () => {
  beforeAll(async () => { await startLanguages("nb"); });
  afterEach(async () => { cleanup(); vi.unstubAllGlobals(); await i18next.changeLanguage("nb"); });

  it("[CASE-110] are said with who decided, when and on which ground, in three languages", async () => {
    for (const [language, done, ground, decided] of [
      ["nb", /Sak 1A2B-3C4D ble slettet/u, /Grunn: Pasienten har bedt om det \(helsepersonelloven § 43\)/u,
        /Astrid bestemte det for OUS\. Anders, ansvarlig lege ved Barneklinikken, foreslo det/u],
      ["nn", /Sak 1A2B-3C4D vart sletta/u, /Grunn: .*§ 43/u,
        /Astrid bestemte det for OUS\. Anders, ansvarleg lege ved Barneklinikken, foreslo det/u],
      ["en", /Case 1A2B-3C4D was erased/u, /Ground: .*§ 43/u,
        /Astrid decided it for OUS\. Anders, responsible doctor at Barneklinikken, proposed it/u],
    ] as const) {
      await i18next.changeLanguage(language);
      show([erased]);
      expect(await screen.findByText(done)).toBeTruthy();
      expect(screen.getByText(ground)).toBeTruthy();
      expect(screen.getByText(decided)).toBeTruthy();
      cleanup();
    }
  });

  it("[CASE-111] say no place and nobody who works there where these were hidden", async () => {
    show([{ ...erased, organisation: null, unit: null, decidedBy: null, proposedBy: null }]);
    expect(await screen.findByText(/Hvem det var, vises ikke/u)).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/ansvarlig lege|OUS/u);
  });

  it("[CASE-110] nothing stands there where none was", async () => {
    const asked = vi.fn(() => Promise.resolve(
      new Response("[]", { headers: { "content-type": "application/json" } })));
    vi.stubGlobal("fetch", asked);
    render(<ErasedOwnRooms />);
    await waitFor(() => { expect(asked).toHaveBeenCalled(); });
    expect(screen.queryByRole("heading")).toBeNull();
  });
});
