import type { AccessEntry, AccessLogRow, Id } from "../wire";
import type { AccessNames } from "./readAccessLog";

/** One line as people are shown it: a reading, or a row that cannot be opened. */
export type AccessLine = AccessReading | UnopenedRow;

export interface AccessReading {
  readonly begun: AccessEntry;
  /** When a cursor ended, or the last of several readings began or ended; null for what takes no time, and for one
   * cursor that runs or was cut. */
  readonly until: string | null;
  /** How often in one visit. */
  readonly times: number;
  /** Whose line it is, where lines of several cases stand together. */
  readonly roomId?: Id;
}

/** What it said is not known; that it is there is. */
export interface UnopenedRow {
  readonly sequence: number;
  readonly at: string;
  /** Whose line it is, where lines of several cases stand together. */
  readonly roomId?: Id;
}

export function isUnopened(line: AccessLine): line is UnopenedRow {
  return "sequence" in line;
}

/** A visit goes on until nothing was read for so long (milliseconds), as in the files that the server makes. */
const visitEndsAfter = 30 * 60 * 1000;

/** What is no reading in the room: by it a visit does not go on. */
const beside: readonly AccessEntry["kind"][] = ["roomList", "requestList", "logReview"];

/** A line that may go on. */
interface OpenLine { begun: AccessEntry; until: string | null; times: number }

interface Visit { readAt: number; readonly lines: Map<string, OpenLine> }

/** Newest first; the rows about one cursor are one line, and so are readings of the same thing in one visit. */
export function linesOf(rows: readonly AccessLogRow[]): readonly AccessLine[] {
  const lines: (OpenLine | UnopenedRow)[] = [];
  const cursors = new Map<Id, { readonly line: OpenLine; readonly visit: Visit }>();
  const visits = new Map<Id, Visit>();
  for (const { row, entry } of rows) {
    if (entry === null) { lines.push({ sequence: row.sequence, at: row.at }); continue; }
    const cursor = cursors.get(entry.readingId);
    if (cursor !== undefined) {
      cursor.visit.readAt = Date.parse(entry.at);
      if (entry.kind === "liveEnd") { cursor.line.until = entry.at; cursors.delete(entry.readingId); }
      continue;
    }
    const visit = visitOf(entry, visits);
    const thing = thingOf(entry);
    let line = visit.lines.get(thing);
    if (line === undefined) {
      line = { begun: entry, until: null, times: 1 };
      visit.lines.set(thing, line);
      lines.push(line);
    } else {
      line.times += 1;
      line.until = entry.at;
    }
    if (entry.kind === "live" || entry.kind === "liveProgress") { cursors.set(entry.readingId, { line, visit }); }
  }
  return lines.toReversed();
}

function visitOf(entry: AccessEntry, visits: Map<Id, Visit>): Visit {
  const at = Date.parse(entry.at);
  let visit = visits.get(entry.reader.personId);
  if (visit === undefined || at - visit.readAt >= visitEndsAfter) {
    visit = { readAt: at, lines: new Map<string, OpenLine>() };
    visits.set(entry.reader.personId, visit);
  }
  if (!beside.includes(entry.kind)) { visit.readAt = at; }
  return visit;
}

/** Equal for the same thing, seen in the same way by the same person. */
function thingOf({ reader, kind, outcome, form, subjects }: AccessEntry): string {
  return JSON.stringify([reader, kind.startsWith("live") ? "live" : kind, outcome, form, subjects]);
}

export function timeOf(line: AccessLine): string {
  return isUnopened(line) ? line.at : line.begun.at;
}

/** Of the patient's side the log keeps an id alone: the room says who that is. */
export function whoOf({ reader }: AccessEntry, names: AccessNames): string | undefined {
  return reader.name ?? names.people[reader.personId];
}

/** Who has lines, each once, by name; somebody without one here by `unnamed`, and who reads the log by a word alone. */
export function readersOf(
  lines: readonly AccessLine[], names: AccessNames, unnamed: (entry: AccessEntry) => string,
  place: (reader: AccessEntry["reader"]) => string,
  self: { readonly id: Id | undefined; readonly words: string },
): readonly (readonly [string, string])[] {
  const readers = new Map<string, string>();
  for (const line of lines) {
    if (isUnopened(line)) { continue; }
    const { begun } = line;
    if (begun.reader.personId === self.id) { readers.set(self.id, self.words); continue; }
    const name = whoOf(begun, names) ?? unnamed(begun);
    readers.set(begun.reader.personId, [name, place(begun.reader)].filter(Boolean).join(", "));
  }
  return [...readers].toSorted(([, a], [, b]) => a.localeCompare(b, "nb"));
}
