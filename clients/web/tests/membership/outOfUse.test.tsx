import "../browserGaps";
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { startLanguages } from "../../src/language/i18n";
import { MembersPanel } from "../../src/membership/MembersPanel";
import { accessOf, coordinator, InRoom, roomOf, specialist } from "../conclusion/fakeRoom";

function show(runs: boolean): string[] {
  const asked: string[] = [];
  vi.stubGlobal("fetch", (url: string) => {
    asked.push(url);
    return Promise.resolve(new Response(JSON.stringify([specialist]), {
      headers: { "content-type": "application/json" },
    }));
  });
  const access = { ...accessOf(roomOf({}), coordinator), may: (type: string) => runs && type === "removeMember" };
  render(<InRoom access={access}><MembersPanel /></InRoom>);
  return asked;
}

describe("a member who is out of use in the directory", () => {
  beforeAll(async () => { await startLanguages("nb"); });
  afterEach(() => { cleanup(); vi.unstubAllGlobals(); });

  it("[DIR-67] is marked for who may remove them", async () => {
    show(true);
    const mark = await screen.findByText(/Ute av bruk i katalogen/u);
    expect(mark.closest("li")?.textContent).toContain("Nils Tindebekk");
  });

  it("[DIR-67] is asked for by nobody else", () => {
    expect(show(false)).toEqual([]);
    expect(screen.queryByText(/Ute av bruk/u)).toBeNull();
  });
});
