import type { AccessLogRow, Id } from "../wire";
import { get } from "../wire/http";

/** Rows in one answer. */
const page = 256;

/** The whole of it. Each answer is a reading, and so a row: the end is where an answer is not full. */
export async function readAccessLog(roomId: Id, signal: AbortSignal): Promise<readonly AccessLogRow[]> {
  const all: AccessLogRow[] = [];
  for (;;) {
    const { rows } = await get("/api/rooms/{roomId}/access-log",
      { path: { roomId }, query: { after: all.at(-1)?.row.sequence ?? 0, limit: page }, signal });
    all.push(...rows);
    if (rows.length < page) { return all; }
  }
}
