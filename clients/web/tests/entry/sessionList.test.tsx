import "../browserGaps";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { SessionList } from "../../src/entry/SessionList";
import { startLanguages } from "../../src/language/i18n";
import type { OwnSession } from "../../src/wire";

const at = "2026-03-01T10:00:00+00:00";
const session = (id: string, more: Partial<OwnSession>): OwnSession => ({
  id, begunAt: at, usedAt: at, endsAt: at, provider: "HelseID", browser: null, system: null, current: false,
  program: null, ...more,
});

describe("the sign-ins of a person", () => {
  beforeAll(async () => { await startLanguages("nb"); });
  afterEach(cleanup);

  it("[SIG-64] name a program by its client, and end it as any other", () => {
    const ended: string[] = [];
    render(<SessionList busy={false} onEnd={(id) => { ended.push(id); }} sessions={[
      session("1", { browser: "Firefox", system: "Linux" }), session("2", { program: "caseroom-cli" }),
      session("3", { program: "" }),
    ]} />);
    const names = screen.getAllByRole("listitem").map((item) => item.querySelector("strong")?.textContent);
    expect(names).toEqual(["Firefox på Linux", "Program: caseroom-cli", "Et program"]);
    fireEvent.click(screen.getByRole("button", { name: /Avslutt Program: caseroom-cli/u }));
    expect(ended).toEqual(["2"]);
  });

  it("[SIG-64] that would be called alike are numbered as they began", () => {
    render(<SessionList busy={false} onEnd={() => undefined} sessions={[
      session("1", { browser: "Firefox", system: "Linux", begunAt: "2026-03-01T12:00:00+00:00" }),
      session("2", { browser: "Firefox", system: "Linux" }),
    ]} />);
    expect(screen.getAllByRole("listitem").map((item) => item.querySelector("strong")?.textContent))
      .toEqual(["Firefox på Linux, nr. 2", "Firefox på Linux, nr. 1"]);
  });
});
