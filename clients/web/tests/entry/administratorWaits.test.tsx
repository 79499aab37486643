import "../browserGaps";
import { cleanup, render, screen } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { AdministratorWaits } from "../../src/entry/AdministratorWaits";
import { NothingWaits } from "../../src/entry/NothingWaits";
import { startLanguages } from "../../src/language/i18n";

interface Waiting { readonly mayConfirm: boolean }

function show(proposed: readonly Waiting[], officers: readonly { readonly waiting: Waiting | null }[] = []): void {
  vi.stubGlobal("fetch", (url: string) => Promise.resolve(new Response(
    JSON.stringify(url.endsWith("/api/directory") ? { proposed, officers } : []),
    { headers: { "content-type": "application/json" } })));
  render(
    <MemoryRouter><AdministratorWaits>{(nothing) => nothing && <NothingWaits />}</AdministratorWaits></MemoryRouter>);
}

describe("what waits for an administrator", () => {
  beforeAll(async () => { await startLanguages("nb"); });
  afterEach(() => { cleanup(); vi.unstubAllGlobals(); });

  it("[DIR-42] is what another one asked for, with the way to it", async () => {
    show([{ mayConfirm: true }, { mayConfirm: false }, { mayConfirm: true }]);
    const link = await screen.findByRole("link", { name: "2 endringer venter på at du bekrefter dem" });
    expect(link.getAttribute("href")).toBe("/administration");
    expect(screen.queryByText("Ingenting venter på deg nå.")).toBeNull();
  });

  it("[DIR-62] is a list of officers that another one asked for, too", async () => {
    show([], [{ waiting: { mayConfirm: true } }, { waiting: null }]);
    await screen.findByRole("link", { name: "1 endring venter på at du bekrefter den" });
  });

  it("[DIR-42] is not what they asked for themselves", async () => {
    show([{ mayConfirm: false }], [{ waiting: null }, { waiting: { mayConfirm: false } }]);
    await screen.findByText("Ingenting venter på deg nå.");
    expect(screen.queryByRole("link")).toBeNull();
  });
});
