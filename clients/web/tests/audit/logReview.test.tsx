import "../browserGaps";
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import i18next from "i18next";
import { MemoryRouter } from "react-router";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { LogReviewPage } from "../../src/audit/LogReviewPage";
import { OwnAccessPage } from "../../src/audit/OwnAccessPage";
import { ReviewNotice } from "../../src/audit/ReviewNotice";
import { startLanguages } from "../../src/language/i18n";
import type { LogFinding, LogReviewPage as Review } from "../../src/wire";

const room = "0192aaaa-0000-7000-8000-0000deadbeef";

function finding(name: string, title: string): LogFinding {
  return {
    name, rule: 3, title, also: ["Mange saker på kort tid"], why: "Besøk: 2.", weight: 75, person: "Ola Vik",
    organisation: "Sykehuset", emergency: null, rowCount: 1,
    rows: [{
      readingId: name, at: "2026-03-02T08:00:00Z", roomId: room, name: "Ola Vik", organisation: "Sykehuset",
      unit: null, role: "specialist", kind: "room", basis: "room", outcome: "shown",
    }],
  };
}

const emergency: LogFinding = {
  ...finding("1-a-2", "Tilgang i akuttsituasjon"), also: [], emergency: {
    roomId: room, from: "2026-03-02T08:00:00Z", until: "2026-03-02T09:00:00Z", standing: "overdue",
    dueOn: "2026-03-03",
  },
};

const review: Review = {
  from: "2026-02-03", until: "2026-03-02", total: 2, damaged: [],
  findings: [emergency, finding("3-b-1", "Samme etternavn")],
  settled: [{
    at: "2026-03-01T08:00:00Z", by: "Gunnar", titles: ["Etter at saken var avsluttet"], person: "Ida Dal", readings: 3,
    outcome: "asked", note: "Ringte",
  }],
  accesses: [{
    at: "2026-03-01T08:00:00Z", personId: "e", person: "Ola Berg", by: "Torvald", confirmedBy: "Astrid", isNew: false,
  }],
};

function answering(answers: (address: string, call?: RequestInit) => unknown): ReturnType<typeof vi.fn> {
  const fetch = vi.fn((address: string, call?: RequestInit) => {
    const body = answers(address, call);
    return Promise.resolve(body === undefined ? new Response(null, { status: 204 })
      : new Response(JSON.stringify(body), { headers: { "content-type": "application/json" } }));
  });
  vi.stubGlobal("fetch", fetch);
  return fetch;
}

const show = (page: React.ReactElement): void => { render(<MemoryRouter>{page}</MemoryRouter>); };

describe("log control", () => {
  beforeAll(async () => { await startLanguages("nb"); });
  afterEach(async () => { cleanup(); vi.unstubAllGlobals(); await i18next.changeLanguage("nb"); });

  it("[AUD-100] Changed_sign_ins_say_whose_they_are_who_changed_and_who_confirmed_them", async () => {
    answering(() => review);
    show(<LogReviewPage />);
    await screen.findByText("Endret innlogging: 1");
    const line = screen.getByText("Ola Berg").closest("li");
    expect(line?.textContent).toContain("Av Torvald · Bekreftet av Astrid");
  });

  it("[AUD-151] Readings_that_differ_in_time_alone_are_one_row_and_a_refused_one_is_said_as_a_try", async () => {
    const [one] = finding("3-b-1", "Avviste forsøk").rows;
    const rows = [1, 2, 3, 4, 5].map((n) => ({
      ...one!, readingId: String(n), at: `2026-03-02T08:0${String(n)}:00Z`, outcome: "refused" as const,
    }));
    answering(() => ({ ...review, findings: [{ ...finding("3-b-1", "Avviste forsøk"), rows, rowCount: 5 }] }));
    show(<LogReviewPage />);
    const table = within(await screen.findByRole("region", { hidden: true, name: "Lesninger: Avviste forsøk" }));
    const [, only, ...others] = table.getAllByRole("row", { hidden: true });
    expect(only?.textContent).toContain("Prøvde å åpne saken – fikk ikke se den");
    expect(only?.textContent).toContain("5 ganger");
    expect(others).toEqual([]);
    expect(screen.queryByText(/Vekt|Regel 3/u)).toBeNull();
  });

  it("[AUD-75] Emergency_accesses_stand_first_and_an_opened_finding_shows_its_readings_by_case_code", async () => {
    const fetch = answering(() => review);
    show(<LogReviewPage />);
    const [first, second] = await screen.findAllByRole("heading", { level: 2 });
    expect([first?.textContent, second?.textContent]).toEqual(["Tilgang i akuttsituasjon", "Uvanlige mønstre"]);
    expect(screen.getByText("Ikke gjennomgått, for sent")).toBeTruthy();
    const table = screen.getByRole("region", { name: "Lesninger: Samme etternavn", hidden: true });
    expect(within(table).getByText("DEAD-BEEF")).toBeTruthy();
    expect(within(table).getByText("Åpnet saken")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: /CSV/u }));
    await waitFor(() => {
      expect(fetch).toHaveBeenCalledWith("/api/log-review/findings.csv?lang=nb", expect.anything());
    });
    expect(screen.getByText(/Ringte/u)).toBeTruthy();
  });

  it("[AUD-85] A_log_that_is_not_as_it_was_written_stands_before_all_findings_with_its_case", async () => {
    answering(() => ({
      ...review, total: 4,
      damaged: [
        { roomId: room, unopened: 1, misplaced: 2, first: 17 }, { roomId: null, unopened: 0, misplaced: 1, first: 3 },
      ],
    }));
    for (const [language, title, none] of [
      ["nb", "Innsynsloggen er ikke slik den ble skrevet", "Uten sak"],
      ["nn", "Innsynsloggen er ikkje slik han vart skriven", "Utan sak"],
      ["en", "The access log is not as it was written", "No case"],
    ] as const) {
      await i18next.changeLanguage(language);
      show(<LogReviewPage />);
      const [first] = await screen.findAllByRole("heading", { level: 2 });
      expect(first?.textContent).toBe(title);
      const [told, outside] = within(screen.getByText(title).parentElement ?? document.body).getAllByRole("listitem");
      expect(told?.textContent).toMatch(/DEAD-BEEF.*1.*2.*17/u);
      expect(outside?.textContent).toContain(none);
      cleanup();
    }
  });

  it("[AUD-75] One_press_in_an_opened_finding_settles_it_with_its_note", async () => {
    const sent: unknown[] = [];
    const fetch = answering((address, call) => {
      if (call?.method !== "POST") { return review; }
      expect(address).toBe("/api/log-review/settlements");
      sent.push(JSON.parse(call.body as string));
      return undefined;
    });
    show(<LogReviewPage />);
    const [, group] = await screen.findAllByRole("group", { name: "Hva kom du fram til?", hidden: true });
    fireEvent.change(
      within(group!).getByRole("textbox", { hidden: true }), { target: { value: "Et gammelt bokmerke" } });
    const before = fetch.mock.calls.length;
    fireEvent.click(within(group!).getByRole("button", { name: "I orden", hidden: true }));
    await waitFor(() => { expect(fetch.mock.calls.length).toBe(before + 2); });
    expect(sent).toEqual([{
      from: "2026-02-03", until: "2026-03-02", finding: "3-b-1", outcome: "inOrder", note: "Et gammelt bokmerke",
    }]);
  });

  it("[AUD-75] A_finding_waits_on_the_log_controllers_own_page_and_nothing_where_there_is_none", async () => {
    answering((address) => address.startsWith("/api/log-review") ? review : []);
    show(<ReviewNotice administers={false} />);
    expect((await screen.findByRole("link")).getAttribute("href")).toBe("/log-review");
    expect(screen.getByText("2 funn å se på")).toBeTruthy();
    expect(screen.queryByText("Ingenting venter på deg nå.")).toBeNull();
    cleanup();
    answering((address) => address.startsWith("/api/log-review") ? { ...review, total: 0, findings: [] } : []);
    show(<ReviewNotice administers={false} />);
    expect(await screen.findByText("Ingenting venter på deg nå.")).toBeTruthy();
    expect(screen.queryByRole("link")).toBeNull();
  });

  it("[AUD-76] The_patient_reads_one_list_over_all_their_cases_in_three_languages", async () => {
    const reader = { personId: "b", name: "Mari", organisation: "Senteret", unit: null, role: "centreStaff",
      basis: null, view: null };
    const rows: Readonly<Record<string, string>> = { [room]: "2026-03-02T08:00:00Z", other: "2026-03-03T08:00:00Z" };
    const fetch = answering((address) => {
      if (address === "/api/rooms") {
        return [{ roomId: room, role: "patient" }, { roomId: "other", role: "patient" },
          { roomId: "third", role: "specialist" }];
      }
      const [, id] = /rooms\/([^/]+)\//u.exec(address)!;
      return { chain: "", names: { people: {}, things: {} }, rows: [{ row: {}, entry: {
        readingId: id, at: rows[id!], reader, kind: "material", outcome: "shown", subjects: [] } }] };
    });
    for (const [language, title] of [
      ["nb", "Hvem har sett i sakene"], ["nn", "Kven har sett i sakene"], ["en", "Who has looked at the cases"],
    ] as const) {
      await i18next.changeLanguage(language);
      show(<OwnAccessPage />);
      const table = await screen.findByRole("table", { name: title });
      expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(title);
      expect(screen.getByText(i18next.t("audit:ownExplains"))).toBeTruthy();
      const [, newest, oldest] = within(table).getAllByRole("row");
      expect(newest?.textContent).toContain("OTHE-R");
      expect(oldest?.textContent).toContain("DEAD-BEEF");
      fireEvent.click(screen.getByRole("button", { name: /PDF/u }));
      await waitFor(() => {
        expect(fetch).toHaveBeenCalledWith(`/api/access-log.pdf?lang=${language}`, expect.anything());
      });
      cleanup();
    }
  });
});
