import "../browserGaps";
import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { MemoryRouter, Route, Routes } from "react-router";
import { afterEach, describe, expect, it, vi } from "vitest";
import { AccessLogPage } from "../../src/audit/AccessLogPage";
import { isUnopened, linesOf } from "../../src/audit/lines";
import { mayReadAccessLog } from "../../src/audit/mayRead";
import i18next from "i18next";
import { lookOf } from "../../src/membership/personLook";
import { SessionContext } from "../../src/shell/session";
import { startLanguages } from "../../src/language/i18n";
import type { AccessEntry, AccessLogRow, ReaderView } from "../../src/wire";

const mari: AccessEntry["reader"] = {
  personId: "b", name: "Mari", organisation: "Senteret", unit: "Sjeldenteamet", role: "centreStaff",
  basis: { kind: "relation", words: "treating" }, view: null,
};

const mother: AccessEntry["reader"] = {
  personId: "m", name: null, organisation: null, unit: null, role: "representative",
  basis: { kind: "authority", words: null }, view: null,
};

function entry(readingId: string, minute: number, kind: AccessEntry["kind"]): AccessEntry {
  return {
    readingId, at: `2026-03-02T08:0${minute}:00Z`, reader: mari, kind, outcome: "shown",
    subjects: kind === "material" ? ["image"] : [], from: null, to: null, form: null,
  };
}

const names = {
  people: { m: "Mona Stjernegløtt" },
  things: { image: { title: "MR hode", kind: "image", at: "2026-03-01T08:00:00Z" } },
};

async function show(rowsRead: readonly AccessLogRow[], language = "nb"): Promise<HTMLElement> {
  vi.stubGlobal("fetch", () => Promise.resolve(new Response(JSON.stringify({
    chain: "room/a", rows: rowsRead, names,
  }), { headers: { "content-type": "application/json" } })));
  await i18next.changeLanguage(language);
  render(
    <SessionContext value={{
      testData: true, person: { id: "me", name: "Emma", initials: "E", look: lookOf(0) },
    }}>
      <MemoryRouter initialEntries={["/rooms/a/access"]}>
        <Routes><Route path="/rooms/:roomId/access" element={<AccessLogPage />} /></Routes>
      </MemoryRouter>
    </SessionContext>);
  return screen.findByRole("table");
}

function row(sequence: number, kept: AccessEntry | null): AccessLogRow {
  const at = kept?.at ?? "2026-03-02T07:00:00Z";
  return { row: { sequence, at, content: "", commitment: "", hash: "" }, entry: kept };
}

const rows = [
  entry("1", 0, "live"), entry("2", 1, "material"), entry("1", 2, "liveProgress"), entry("1", 3, "liveEnd"),
].map((each, place) => row(place + 1, each));

describe("who has looked at the case", () => {
  afterEach(() => { cleanup(); vi.unstubAllGlobals(); });

  it("[AUD-33] The_rows_about_one_cursor_are_one_line_and_the_newest_comes_first", () => {
    expect(linesOf(rows).map((line) => isUnopened(line) ? line : [line.begun.kind, line.until]))
      .toEqual([["material", null], ["live", "2026-03-02T08:03:00Z"]]);
  });

  it("[AUD-82] Readings_of_the_same_thing_in_one_visit_are_one_line_and_hide_nobody", () => {
    const at = (minute: number, kept: AccessEntry): AccessLogRow => row(minute, {
      ...kept, readingId: minute.toString(), at: new Date(Date.UTC(2026, 2, 2, 8, minute)).toISOString(),
    });
    const room = entry("", 0, "room");
    const lines = linesOf([
      at(0, room), at(1, { ...room, reader: mother }), ...Array.from({ length: 27 }, (_, n) => at(n + 2, room)),
      at(29, { ...room, outcome: "refused" }), at(58, entry("", 0, "roomList")), at(59, room),
    ]);
    expect(lines.map((line) => isUnopened(line) ? line : [line.begun.reader.role, line.begun.outcome, line.times,
      line.until === null ? null : new Date(line.until).getUTCMinutes()])).toEqual([
      ["centreStaff", "shown", 1, null], ["centreStaff", "shown", 1, null], ["centreStaff", "refused", 1, null],
      ["representative", "shown", 1, null], ["centreStaff", "shown", 28, 28],
    ]);
  });

  it("[AUD-82] A_line_says_how_often_and_from_when_until_when", async () => {
    await startLanguages("nb");
    const repeated = [entry("1", 0, "room"), entry("2", 1, "room"), entry("3", 2, "room")];
    for (const [language, said] of [["nb", "3 ganger"], ["nn", "3 gonger"], ["en", "3 times"]] as const) {
      const table = await show(repeated.map((each, place) => row(place + 1, each)), language);
      const [, only, ...others] = within(table).getAllByRole("row");
      expect(only?.textContent).toContain(said);
      expect(only?.textContent).toMatch(/:00\D+\d\d:02/u);
      expect(others).toEqual([]);
      cleanup();
    }
  });

  it("[AUD-30] It_is_offered_to_whom_the_server_answers", () => {
    const you = (role: ReaderView["role"], identity: boolean): ReaderView =>
      ({ role, identity } as ReaderView);
    expect(mayReadAccessLog(you("patient", true))).toBe(true);
    expect(mayReadAccessLog(you("patient", false))).toBe(false);
    expect(mayReadAccessLog(you("deputy", true))).toBe(true);
    expect(mayReadAccessLog(you("deputy", false))).toBe(false);
    expect(mayReadAccessLog(you("assistant", true))).toBe(false);
  });

  it("[AUD-34] Each_line_says_who_what_and_on_what_basis_in_three_languages", async () => {
    await startLanguages("nb");
    for (const [language, said] of [
      ["nb", "Så på dokument eller bilde: MR hode"], ["nn", "Såg på dokument eller bilete: MR hode"],
      ["en", "Looked at a document or image: MR hode"],
    ] as const) {
      const table = await show(rows, language);
      const [, first] = within(table).getAllByRole("row");
      expect(first?.textContent).toContain("Mari");
      expect(first?.textContent).toContain("Sjeldenteamet, Senteret");
      expect(first?.textContent).toContain(said);
      expect(first?.textContent).toContain(": treating");
      expect(screen.getByRole("button", { name: /PDF/u })).toBeTruthy();
      cleanup();
    }
  });

  it("[AUD-150] What_one_person_was_shown_on_one_day_is_one_line_and_unfolds_to_all_of_them", async () => {
    await startLanguages("nb");
    const later = { ...entry("9", 0, "room"), at: "2026-03-03T08:00:00Z" };
    const table = await show([...rows, row(5, entry("5", 4, "annotations")), row(6, later)]);
    const shown = (): string[] => within(table).getAllByRole("row").slice(1).map(({ textContent }) => textContent);
    expect(shown()).toHaveLength(2);
    expect(shown()[1]).toContain("Hadde saken åpen; Så på dokument eller bilde: MR hode; Leste markeringer");
    expect(shown()[1]).toMatch(/:00\D+\d\d:04/u);
    fireEvent.click(within(table).getByRole("button", { name: "Vis de 3 linjene" }));
    expect(shown()).toHaveLength(5);
    fireEvent.click(within(table).getByRole("button", { name: "Skjul linjene" }));
    expect(shown()).toHaveLength(2);
  });

  it("[AUD-151] A_refused_try_is_said_as_one_and_hides_in_no_fold", async () => {
    await startLanguages("nb");
    for (const [language, said] of [
      ["nb", "Prøvde å åpne saken – fikk ikke se den"], ["nn", "Prøvde å opne saka – fekk ikkje sjå henne"],
      ["en", "Tried to open the case – was not shown it"],
    ] as const) {
      const table = await show(
        [...rows, row(5, { ...entry("5", 4, "room"), outcome: "refused" }), row(6, entry("6", 5, "annotations"))],
        language);
      const lines = within(table).getAllByRole("row").slice(1).map(({ textContent }) => textContent);
      expect(lines).toHaveLength(3);
      expect(lines[1]).toContain(said);
      expect(lines.join("")).not.toContain(i18next.t("audit:kind.room"));
      cleanup();
    }
  });

  it("[AUD-38] Who_reads_the_log_is_told_that_a_line_is_their_own", async () => {
    await startLanguages("nb");
    const own: AccessEntry["reader"] = {
      personId: "me", name: null, organisation: "17 år", unit: null, role: "patient",
      basis: { kind: "ownCase", words: null }, view: null,
      grounds: { purpose: "ownCase", decision: 1, selfChosen: false },
    };
    for (const [language, who, purpose] of [
      ["nb", "Du", "Din egen sak"], ["nn", "Du", "Di eiga sak"], ["en", "You", "Your own case"],
    ] as const) {
      const table = await show([...rows, row(5, { ...entry("5", 4, "room"), reader: own })], language);
      const [, first] = within(table).getAllByRole("row");
      expect(within(first!).getAllByRole("cell").slice(1).map(({ textContent }) => textContent))
        .toEqual([who, i18next.t("audit:kind.room"), purpose]);
      expect(within(screen.getByRole("combobox")).getByRole("option", { name: who })).toBeTruthy();
      cleanup();
    }
  });

  it("[AUD-150] The_count_says_how_many_lines_there_are_and_how_many_readings_they_stand_for", async () => {
    await startLanguages("nb");
    await show([...rows, row(5, entry("5", 4, "annotations"))]);
    expect(screen.getByText("1 linje, 3 oppslag")).toBeTruthy();
  });

  it("[AUD-35] A_row_that_cannot_be_opened_is_a_line_that_says_so_and_hides_no_other", async () => {
    await startLanguages("nb");
    for (const [language, said] of [
      ["nb", "Rad 5 kan ikke åpnes"], ["nn", "Rad 5 kan ikkje opnast"], ["en", "Row 5 cannot be opened"],
    ] as const) {
      const lines = within(await show([...rows, row(5, null)], language)).getAllByRole("row");
      expect(lines).toHaveLength(1 + 2);
      expect(lines[1]?.textContent).toContain(said);
      expect(screen.getByText(i18next.t("audit:someUnopened"))).toBeTruthy();
      cleanup();
    }
  });

  it("[AUD-38] Who_of_the_family_looked_is_named_and_one_person_can_be_chosen", async () => {
    await startLanguages("nb");
    const table = await show([...rows, row(5, { ...entry("3", 4, "room"), reader: mother }),
      row(6, { ...entry("4", 5, "room"), reader: { ...mother, personId: "p", role: "patient" } })]);
    expect(within(table).getAllByRole("row")).toHaveLength(4);
    const choice = screen.getByRole("combobox", { name: "Vis det én person har sett" });
    expect(within(choice).getAllByRole("option").map((option) => option.textContent))
      .toEqual(["Alle", "Mari, Sjeldenteamet, Senteret", "Mona Stjernegløtt", "Pasient"]);
    fireEvent.change(choice, { target: { value: "m" } });
    const [, only, ...others] = within(screen.getByRole("table")).getAllByRole("row");
    expect(only?.textContent).toContain("Mona Stjernegløtt");
    expect(others).toEqual([]);
  });
});
