import "../browserGaps";
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { startLanguages } from "../../src/language/i18n";
import { ProjectorFrame } from "../../src/rooms/ProjectorFrame";
import { RoomContext } from "../../src/rooms/roomAccess";
import { ScreenContext, type RoomScreen } from "../../src/rooms/screen";
import type { Material, RoomState } from "../../src/wire";
import { accessOf, coordinator, goalId, roomOf, statement } from "../conclusion/fakeRoom";

const one = "0192b000-0000-7000-8000-000000000001";

function show(texts: Record<string, string>, material: Partial<Material> | null = null): ReturnType<typeof vi.fn> {
  const fetched = vi.fn(() => Promise.resolve(Response.json({ texts })));
  vi.stubGlobal("fetch", fetched);
  vi.stubGlobal("BroadcastChannel", class { postMessage(): void { /* nobody hears */ } close(): void { /* gone */ } });
  const room = roomOf({ [one]: statement("Solveig bør utredes.") });
  const state = {
    ...room,
    case: { ...room.case, texts: { question: { text: "Hvorfor faller Solveig?", version: 3 } } },
    materials: { items: material === null ? {} : { m: material } },
  } as unknown as RoomState;
  render(
    <MemoryRouter>
      <RoomContext value={accessOf(state, coordinator)}>
        <ScreenContext value={{ materialId: material === null ? null : "m", page: 1 } as RoomScreen}>
          <ProjectorFrame />
        </ScreenContext>
      </RoomContext>
    </MemoryRouter>);
  return fetched;
}

describe("a room on a big screen", () => {
  beforeAll(async () => { await startLanguages("nb"); });
  afterEach(() => { cleanup(); vi.unstubAllGlobals(); });

  it("[GRD-21] shows the words that everybody before it may read, and none of its own", async () => {
    show({ question: "Hvorfor faller […]?", [goalId]: "Å […]", [one]: "[…] bør utredes." });
    await waitFor(() => { expect(screen.getByText("Hvorfor faller […]?")).toBeTruthy(); });
    expect(screen.getByText("Å […]")).toBeTruthy();
    expect(screen.getByText("[…] bør utredes.")).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/Solveig|Å sove/u);
  });

  it("[GRD-21] shows no document that is said to hold a name", () => {
    show({}, { title: "Epikrise Solveig", kind: "text", identified: true, withdrawn: null, order: 1 });
    expect(screen.getByText(/vises ikke på storskjerm/u)).toBeTruthy();
    expect(document.body.textContent).not.toContain("Epikrise");
  });
});
