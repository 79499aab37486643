import "../browserGaps";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { ExportDialog } from "../../src/conclusion/ExportDialog";
import { startLanguages } from "../../src/language/i18n";
import type { RoomState } from "../../src/wire";
import { accessOf, coordinator, doctor, first, InRoom, roomOf } from "./fakeRoom";

const report = { title: "Samlet konklusjon", pageHeader: "", blocks: [] };
const question = /ta med det som er lukket for foreldre/u;

async function show(closed: RoomState["life"]["closed"]): Promise<void> {
  vi.stubGlobal("fetch", () => Promise.resolve(Response.json(report)));
  const room = roomOf({});
  render(
    <InRoom access={accessOf({ ...room, life: { ...room.life, closed } }, coordinator)}>
      <ExportDialog close={() => undefined} />
    </InRoom>);
  await screen.findByText("Last ned");
}

const address = (): string | null => screen.getByText("Last ned").getAttribute("href");

describe("the download of a conclusion where something is closed to parents", () => {
  beforeAll(async () => { await startLanguages("nb"); });
  afterEach(() => { cleanup(); vi.unstubAllGlobals(); });

  it("[EXP-19] [EXP-20] leaves it out unless it is for the health service", async () => {
    await show({ [first]: { kind: "goal", reason: "", by: doctor } });
    expect(address()).not.toContain("closed");
    fireEvent.click(screen.getByLabelText(question));
    await waitFor(() => { expect(address()).toContain("closed=true"); });
  });

  it("[EXP-20] asks nothing where nothing that is printed is closed", async () => {
    await show({ [first]: { kind: "material", reason: "", by: doctor } });
    expect(screen.queryByLabelText(question)).toBeNull();
  });
});
