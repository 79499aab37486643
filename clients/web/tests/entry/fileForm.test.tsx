import "../browserGaps";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { FileForm } from "../../src/entry/FileForm";
import { startLanguages } from "../../src/language/i18n";
import { lookOf } from "../../src/membership/personLook";
import { SessionContext } from "../../src/shell/session";
import type { SessionPerson } from "../../src/wire";

const hospital = "00000000-0000-4000-8000-000000000001";
const unit = {
  unitId: "00000000-0000-4000-8000-000000000002", name: "Barneavdelingen", receives: true, treats: true,
  organisation: { id: hospital, name: "Sykehuset" }, region: "nord", country: "NO",
};

interface Call { readonly query: URLSearchParams; readonly headers: Readonly<Record<string, string>> }

function show(): Call[] {
  const calls: Call[] = [];
  const answer = (body: unknown): Response =>
    new Response(JSON.stringify(body), { headers: { "content-type": "application/json" } });
  vi.stubGlobal("fetch", (url: string, init?: RequestInit) => {
    if (init?.method === "POST") {
      calls.push({ query: new URL(url, "http://localhost").searchParams,
        headers: init.headers as Record<string, string> });
      return Promise.resolve(answer({ roomId: hospital, opened: { status: "applied" }, kept: null, taken: 0 }));
    }
    return Promise.resolve(answer(url.includes("units") ? [unit] : {
      mayBe: ["coordinator"], sendsAs: [], organisationId: hospital, officerFor: null, administrator: false,
      usualRetention: { rule: "Journalforskriften § 15", years: 12, from: "2026-03-01" },
    }));
  });
  const account = { role: "coordinator", organisation: "Sykehuset", unit: "Barneavdelingen" } as SessionPerson;
  const person = { id: "a", name: "Kari", initials: "K", look: lookOf(0), role: "coordinator", account };
  render(
    <MemoryRouter><SessionContext value={{ person, testData: true }}><FileForm /></SessionContext></MemoryRouter>);
  return calls;
}

describe("a case from a file", () => {
  beforeAll(async () => { await startLanguages("nb"); });
  afterEach(() => { cleanup(); vi.unstubAllGlobals(); });

  it("[CASE-101] is opened with the agreement, and with how long it is kept as the installation says", async () => {
    const calls = show();
    const field = (label: string): HTMLInputElement => screen.getByLabelText<HTMLInputElement>(label);
    await waitFor(() => { expect(field("Regel for oppbevaring").value).toBe("Journalforskriften § 15"); });
    fireEvent.change(field("Avtale mellom virksomhetene"), { target: { value: "Felles dataansvar på Ås" } });
    fireEvent.change(screen.getByLabelText(/fil/iu, { selector: "input[type=file]" }), {
      target: { files: [new File(["{}"], "sak.json", { type: "application/json" })] },
    });
    const button = screen.getByRole<HTMLButtonElement>("button", { name: "Opprett sak" });
    await waitFor(() => { expect(button.disabled).toBe(false); });
    fireEvent.click(button);
    await waitFor(() => { expect(calls).toHaveLength(1); });
    const { query, headers } = calls[0]!;
    expect(decodeURIComponent(headers["X-CaseRoom-Agreement"]!)).toBe("Felles dataansvar på Ås");
    expect(decodeURIComponent(headers["X-CaseRoom-Rule"]!)).toBe("Journalforskriften § 15");
    expect(query.get("keptYears")).toBe("12");
    expect(query.get("keptFrom")).toMatch(/^\d{4}-\d\d-\d\d$/u);
  });
});
