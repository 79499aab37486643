import type { AccessLogRow, Id, Schemas } from "../wire";
import { get } from "../wire/http";

/** Rows in one answer. */
const page = 256;

export type AccessNames = Schemas["AccessNames"];

export interface AccessLog {
  readonly rows: readonly AccessLogRow[];
  /** What the ids in it stand for. */
  readonly names: AccessNames;
}

/** The whole of it. Each answer is a reading, and so a row: the end is where an answer is not full. */
export async function readAccessLog(roomId: Id, signal: AbortSignal): Promise<AccessLog> {
  const all: AccessLogRow[] = [];
  const names: AccessNames = { people: {}, things: {} };
  for (;;) {
    const { rows, names: { people, things } } = await get("/api/rooms/{roomId}/access-log",
      { path: { roomId }, query: { after: all.at(-1)?.row.sequence ?? 0, limit: page }, signal });
    all.push(...rows);
    Object.assign(names.people, people);
    Object.assign(names.things, things);
    if (rows.length < page) { return { rows: all, names }; }
  }
}
