import "../browserGaps";
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { RoomsLeft } from "../../src/directory/RoomsLeft";
import { startLanguages } from "../../src/language/i18n";
import type { Schemas } from "../../src/wire";

const personId = "00000000-0000-4000-8000-000000000001";

function show(told: Schemas["RoomsOfPerson"]): string[] {
  const asked: string[] = [];
  vi.stubGlobal("fetch", (url: string) => {
    asked.push(url);
    return Promise.resolve(new Response(JSON.stringify(told), { headers: { "content-type": "application/json" } }));
  });
  render(<RoomsLeft personId={personId} />);
  return asked;
}

describe("before somebody is taken out of use", () => {
  beforeAll(async () => { await startLanguages("nb"); });
  afterEach(() => { cleanup(); vi.unstubAllGlobals(); });

  it("[DIR-66] says in how many cases they have a part, by unit", async () => {
    const asked = show({
      units: [{ unit: "Barneavdelingen", runs: 2, all: 3 }, { unit: "", runs: 0, all: 1 }], more: false,
    });
    const lines = (await screen.findAllByRole("listitem")).map(({ textContent }) => textContent);
    expect(lines).toEqual([
      "Barneavdelingen: 3 saker, ansvarlig lege eller koordinator i 2", "Annet sted: 1 sak, ikke ansvarlig for noen",
    ]);
    expect(asked).toEqual([`/api/directory/people/${personId}/rooms`]);
    expect(screen.queryByText(/minst/u)).toBeNull();
  });

  it("[DIR-66] says that there are more, and that there are none", async () => {
    show({ units: [{ unit: "Barneavdelingen", runs: 1, all: 500 }], more: true });
    expect(await screen.findByText(/minst så mange/u)).toBeTruthy();
    cleanup();
    show({ units: [], more: false });
    expect(await screen.findByText("Personen deltar ikke i noen sak.")).toBeTruthy();
  });
});
