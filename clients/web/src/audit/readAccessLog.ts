import type { AccessEntry, Id, Schemas } from "../wire";
import { get } from "../wire/http";

/** Rows in one answer. */
const page = 256;

export type AccessNames = Schemas["AccessNames"];

export interface AccessLog {
  readonly entries: readonly AccessEntry[];
  /** What the ids in it stand for. */
  readonly names: AccessNames;
}

/** The whole of it. Each answer is a reading, and so a row: the end is where an answer is not full. */
export async function readAccessLog(roomId: Id, signal: AbortSignal): Promise<AccessLog> {
  const entries: AccessEntry[] = [];
  const names: AccessNames = { people: {}, things: {} };
  for (;;) {
    const { rows, names: { people, things } } = await get("/api/rooms/{roomId}/access-log",
      { path: { roomId }, query: { after: entries.length, limit: page }, signal });
    entries.push(...rows.map((row) => row.entry));
    Object.assign(names.people, people);
    Object.assign(names.things, things);
    if (rows.length < page) { return { entries, names }; }
  }
}
