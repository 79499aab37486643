import "../browserGaps";
import { act, cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { startLanguages } from "../../src/language/i18n";
import { EmergencyList } from "../../src/membership/EmergencyList";
import type { RoomState } from "../../src/wire";
import { accessOf, doctor, InRoom, roomOf, specialist } from "../conclusion/fakeRoom";

const until = "2026-03-02T09:00:00Z";

function room(): RoomState {
  const state = roomOf({});
  const taken = { personId: specialist, reason: "Bevisstløs", from: "2026-03-02T08:00:00Z", until, review: null };
  return { ...state, membership: { ...state.membership, emergencies: { a: taken } } };
}

describe("emergency accesses in the room", () => {
  beforeAll(async () => { await startLanguages("nb"); });
  beforeEach(() => { vi.useFakeTimers({ now: new Date("2026-03-02T08:59:00Z") }); });
  afterEach(() => { cleanup(); vi.useRealTimers(); });

  it("[MEM-70] going through one is offered once it is over, and before that it is said when", () => {
    const access = accessOf(room(), doctor);
    render(
      <InRoom access={{ ...access, may: () => true, you: { ...access.you, identity: true } }}>
        <EmergencyList />
      </InRoom>,
    );
    expect(screen.getByText(/kan gås gjennom når den er over/u)).toBeTruthy();
    expect(screen.queryByRole("button", { name: /Gått gjennom/u })).toBeNull();
    act(() => { vi.advanceTimersByTime(61_000); });
    expect(screen.getByRole("button", { name: /Gått gjennom/u })).toBeTruthy();
    expect(screen.queryByText(/kan gås gjennom når/u)).toBeNull();
  });
});
