import "../browserGaps";
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { startLanguages } from "../../src/language/i18n";
import { LoadFailure } from "../../src/shell/LoadFailure";
import { SessionContext } from "../../src/shell/session";
import { ProblemError } from "../../src/wire/http";

const way = (name: string, identified: boolean): object =>
  ({ name, displayName: name.toUpperCase(), url: `/sign-in/${name}`, identified });

function show(code: string, ...providers: readonly object[]): void {
  vi.stubGlobal("fetch", () => Promise.resolve(new Response(JSON.stringify({ providers }))));
  history.replaceState(null, "", "/rooms/7");
  render(
    <SessionContext value={{ person: null, testData: false, provider: "citizens" }}>
      <LoadFailure problem={new ProblemError({ code, status: 403 })} onRetry={() => undefined} />
    </SessionContext>);
}

describe("what a sign-in is too low for", () => {
  beforeAll(async () => { await startLanguages("nb"); });
  afterEach(() => { cleanup(); vi.unstubAllGlobals(); });

  it("[SIG-63] says so and leads to each provider that reaches the level, the reader's own first, and back", async () => {
    show("levelTooLow", way("helseid", true), way("abroad", false), way("citizens", true));
    await screen.findAllByRole("link");
    expect(screen.getByText(/viser hvem pasienten er/u)).toBeTruthy();
    expect(screen.getAllByRole("link").map((link) => link.getAttribute("href"))).toEqual([
      "/sign-in/citizens?identified=true&returnUrl=%2Frooms%2F7",
      "/sign-in/helseid?identified=true&returnUrl=%2Frooms%2F7",
    ]);
  });

  it("[SIG-63] says when there is no such provider", async () => {
    show("levelTooLow", way("abroad", false));
    await screen.findByText(/Ingen innlogging her når/u);
    expect(screen.queryByRole("link")).toBeNull();
  });

  it("[SIG-63] is nothing beside another refusal", () => {
    show("notAllowed", way("helseid", true));
    expect(screen.queryByRole("link")).toBeNull();
  });
});
