import "../browserGaps";
import { cleanup, render, screen } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { OfferedRooms } from "../../src/custody/OfferedRooms";
import { startLanguages } from "../../src/language/i18n";
import { lookOf } from "../../src/membership/personLook";
import { SessionContext } from "../../src/shell/session";
import type { Schemas, SessionPerson } from "../../src/wire";

const room = (last: string, administrator: string | null): Schemas["OfferedRoom"] => ({
  roomId: `01980000-0000-7000-8000-0000${last}`, transferId: `01980000-0000-7000-8000-0001${last}`, phase: "draft",
  from: "Barneklinikken", organisation: "Storvik sykehus", to: "Barneposten", reason: "Lagt ned",
  at: "2026-03-02T08:00:00Z", until: "2026-04-01T08:00:00Z", needsDoctor: false, administrator,
});

describe("cases that are offered to a unit", () => {
  beforeAll(async () => { await startLanguages("nb"); });
  afterEach(cleanup);

  it("[CASE-45] say that an administrator asks, by name, where doctor and coordinator are gone", async () => {
    const account = { role: "responsibleDoctor", name: "Ingrid" } as SessionPerson;
    const person = { id: "i", name: "Ingrid", initials: "I", look: lookOf(0), role: "responsibleDoctor", account };
    render(
      <MemoryRouter>
        <SessionContext value={{ person, testData: true }}>
          <OfferedRooms rooms={[room("aaaa1111", "Astrid"), room("bbbb2222", null)]} onAnswered={() => { return; }} />
        </SessionContext>
      </MemoryRouter>);
    const lines = (await screen.findAllByRole("listitem")).map((line) => line.textContent);
    const asks = "Astrid (administrator) spør. Ansvarlig lege og koordinator er borte.Lagt ned";
    expect(lines).toEqual([expect.stringContaining(asks), expect.not.stringContaining("spør")]);
  });
});
