import "../browserGaps";
import { cleanup, render, screen } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { MyPage } from "../../src/entry/MyPage";
import { startLanguages } from "../../src/language/i18n";
import { lookOf } from "../../src/membership/personLook";
import { SessionContext } from "../../src/shell/session";
import type { PersonRole } from "../../src/entry/usualRole";
import type { SessionPerson } from "../../src/wire";

const officer = "0192b000-0000-7000-8000-0000000000aa";
const nothing = "Ingenting venter på deg nå.";
const waits = { decision: null, standing: "open" };

interface Scene {
  readonly administrator?: boolean; readonly unowned?: readonly object[]; readonly role?: PersonRole;
  readonly offered?: readonly object[];
}

function show(officerFor: string | null, openings: readonly object[], scene: Scene = {}): string[] {
  const { administrator = false, unowned = [], role = "specialist", offered = [] } = scene;
  const asked: string[] = [];
  const entry = { mayBe: [], sendsAs: [], organisationId: officer, officerFor, usualRetention: null, administrator };
  vi.stubGlobal("fetch", (url: string) => {
    asked.push(url);
    return Promise.resolve(new Response(
      JSON.stringify(url.endsWith("/directory/me") ? entry : url.endsWith("/expert-openings") ? openings
        : url.endsWith("/unowned-rooms") ? unowned
          : url.endsWith("/api/directory") ? { proposed: [], officers: [], units: [], organisations: [] }
            : url.endsWith("/rooms/offered") ? offered : url.includes("/log-review") ? { total: 0 } : []),
      { headers: { "content-type": "application/json" } }));
  });
  const account = { role, name: "Astrid" } as SessionPerson;
  const person = { id: "a", name: "Astrid", initials: "A", look: lookOf(0), role, account };
  render(
    <MemoryRouter>
      <SessionContext value={{ person, testData: true }}><MyPage /></SessionContext>
    </MemoryRouter>);
  return asked;
}

describe("the first page of who sees cases", () => {
  beforeAll(async () => { await startLanguages("nb"); });
  afterEach(() => { cleanup(); vi.unstubAllGlobals(); });

  it("[MEM-48] shows a data-protection officer the openings that wait, and not that nothing does", async () => {
    show(officer, [waits, { ...waits, standing: "expired" }]);
    const link = await screen.findByRole("link", { name: "1 invitasjon utenfor EØS venter på svar" });
    expect(link.getAttribute("href")).toBe("/openings");
    expect(screen.queryByText(nothing)).toBeNull();
  });

  it("[MEM-48] says that nothing waits where no opening does", async () => {
    show(officer, []);
    expect(await screen.findByText(nothing)).toBeTruthy();
    expect(document.querySelector("a[href='/openings']")).toBeNull();
  });

  it("[MEM-48] asks for no openings for anybody else", async () => {
    const asked = show(null, [waits]);
    expect(await screen.findByText(nothing)).toBeTruthy();
    expect(asked.some((url) => url.includes("openings"))).toBe(false);
  });

  it("[CASE-45] says of a case that is offered to the reader's unit that it waits, not that nothing does", async () => {
    show(null, [], { role: "responsibleDoctor", offered: [{
      roomId: officer, transferId: officer, phase: "draft", from: "Barneklinikken", organisation: "Storvik sykehus",
      to: "Barneposten", reason: "Lagt ned", at: "2026-03-02T08:00:00Z", until: "2026-04-01T08:00:00Z",
      needsDoctor: false, administrator: null,
    }] });
    const link = await screen.findByRole("link", { name: "1 sak tilbys enheten din" });
    expect(document.querySelector(link.getAttribute("href")!)?.textContent).toBe("Saker som tilbys enheten din");
    expect(screen.queryByText(nothing)).toBeNull();
  });

  const room = {
    roomId: officer, unit: "Barneklinikken", organisation: "Storvik sykehus", phase: "draft",
    changedAt: "2026-03-02T08:00:00Z", waitsFor: "members", asked: null, last: null,
  };

  it.each(["responsibleDoctor", "specialist", "logController", "administrator", "dataProtectionOfficer"] as const)(
    "[CASE-124] tells a %s who administers of a case without a unit, and not that nothing waits", async (role) => {
      const officerFor = role === "dataProtectionOfficer" ? officer : null;
      show(officerFor, [], { administrator: true, unowned: [room], role });
      await screen.findByRole("heading", { name: "Saker uten ansvarlig enhet" });
      expect(screen.queryByText(nothing)).toBeNull();
      cleanup();
      show(officerFor, [], { administrator: true, role });
      expect(await screen.findAllByText(nothing)).toHaveLength(1);
    });

  it("[CASE-124] shows who administers and is the officer both, and asks of neither for anybody else", async () => {
    show(officer, [waits], { administrator: true, unowned: [room] });
    await screen.findByRole("heading", { name: "Saker uten ansvarlig enhet" });
    await screen.findByRole("link", { name: "1 invitasjon utenfor EØS venter på svar" });
    expect(screen.queryByText(nothing)).toBeNull();
    cleanup();
    const asked = show(null, [], { unowned: [room] });
    await screen.findByText(nothing);
    expect(asked.some((url) => url.includes("unowned-rooms"))).toBe(false);
  });
});
