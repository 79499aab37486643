import type { AccessEntry, Id } from "../wire";
import { get } from "../wire/http";

/** Rows in one answer. */
const page = 256;

/** The whole of it. Each answer is a reading, and so a row: the end is where an answer is not full. */
export async function readAccessLog(roomId: Id, signal: AbortSignal): Promise<readonly AccessEntry[]> {
  const entries: AccessEntry[] = [];
  for (;;) {
    const { rows } = await get("/api/rooms/{roomId}/access-log",
      { path: { roomId }, query: { after: entries.length, limit: page }, signal });
    entries.push(...rows.map((row) => row.entry));
    if (rows.length < page) { return entries; }
  }
}
