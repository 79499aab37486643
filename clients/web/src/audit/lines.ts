import type { AccessEntry, AccessLogRow, Id } from "../wire";
import type { AccessNames } from "./readAccessLog";

/** One line as people are shown it: a reading, or a row that cannot be opened. */
export type AccessLine = AccessReading | UnopenedRow;

export interface AccessReading {
  readonly begun: AccessEntry;
  /** When a cursor ended; null for what takes no time, and for one that runs or was cut. */
  readonly endedAt: string | null;
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

/** Newest first; the rows about one cursor are one line. */
export function linesOf(rows: readonly AccessLogRow[]): readonly AccessLine[] {
  const readings = new Map<string, AccessReading>();
  const unopened: UnopenedRow[] = [];
  for (const { row, entry } of rows) {
    const known = entry === null ? undefined : readings.get(entry.readingId);
    if (entry === null) { unopened.push({ sequence: row.sequence, at: row.at }); }
    else if (known === undefined) { readings.set(entry.readingId, { begun: entry, endedAt: null }); }
    else if (entry.kind === "liveEnd") { readings.set(entry.readingId, { ...known, endedAt: entry.at }); }
  }
  return [...readings.values(), ...unopened].toSorted((a, b) => Date.parse(timeOf(b)) - Date.parse(timeOf(a)));
}

export function timeOf(line: AccessLine): string {
  return isUnopened(line) ? line.at : line.begun.at;
}

/** Of the patient's side the log keeps an id alone: the room says who that is. */
export function whoOf({ reader }: AccessEntry, names: AccessNames): string | undefined {
  return reader.name ?? names.people[reader.personId];
}

/** Who has lines, each once, by name; somebody without one here, such as the patient, by `unnamed`. */
export function readersOf(
  lines: readonly AccessLine[], names: AccessNames, unnamed: (entry: AccessEntry) => string,
  place: (reader: AccessEntry["reader"]) => string,
): readonly (readonly [string, string])[] {
  const readers = new Map<string, string>();
  for (const line of lines) {
    if (isUnopened(line)) { continue; }
    const { begun } = line;
    const name = whoOf(begun, names) ?? unnamed(begun);
    readers.set(begun.reader.personId, [name, place(begun.reader)].filter(Boolean).join(", "));
  }
  return [...readers].toSorted(([, a], [, b]) => a.localeCompare(b, "nb"));
}
