import type { AccessEntry, AccessLogRow, Id } from "../wire";

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
