import type { AccessEntry } from "../wire";
import type { AccessNames } from "./readAccessLog";

/** One reading as people are shown it. */
export interface AccessLine {
  readonly begun: AccessEntry;
  /** When a cursor ended; null for what takes no time, and for one that runs or was cut. */
  readonly endedAt: string | null;
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

/** Of the patient's side the log keeps an id alone: the room says who that is. */
export function whoOf({ reader }: AccessEntry, names: AccessNames): string | undefined {
  return reader.name ?? names.people[reader.personId];
}

export function placeOf({ unit, organisation }: AccessEntry["reader"]): string {
  return [unit, organisation].filter(Boolean).join(", ");
}

/** Who has lines, each once, by name; somebody without one here, such as the patient, by `unnamed`. */
export function readersOf(
  lines: readonly AccessLine[], names: AccessNames, unnamed: (entry: AccessEntry) => string,
): readonly (readonly [string, string])[] {
  const readers = new Map<string, string>();
  for (const { begun } of lines) {
    const name = whoOf(begun, names) ?? unnamed(begun);
    readers.set(begun.reader.personId, [name, placeOf(begun.reader)].filter(Boolean).join(", "));
  }
  return [...readers].toSorted(([, a], [, b]) => a.localeCompare(b, "nb"));
}
