import type { AccessEntry, Id } from "../wire";

/** One reading as people are shown it. */
export interface AccessLine {
  readonly begun: AccessEntry;
  /** When a cursor ended; null for what takes no time, and for one that runs or was cut. */
  readonly endedAt: string | null;
  /** Whose line it is, where lines of several cases stand together. */
  readonly roomId?: Id;
}

/** Newest first; the rows about one cursor are one line. */
export function linesOf(entries: readonly AccessEntry[]): readonly AccessLine[] {
  const readings = new Map<string, AccessLine>();
  for (const entry of entries) {
    const known = readings.get(entry.readingId);
    if (known === undefined) { readings.set(entry.readingId, { begun: entry, endedAt: null }); }
    else if (entry.kind === "liveEnd") { readings.set(entry.readingId, { ...known, endedAt: entry.at }); }
  }
  return [...readings.values()].toSorted((a, b) => Date.parse(b.begun.at) - Date.parse(a.begun.at));
}
