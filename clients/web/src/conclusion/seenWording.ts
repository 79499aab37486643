import { useState } from "react";
import type { Id, Schemas, Statement } from "../wire";

export type StatementSeen = Schemas["StatementSeen"];

/** The wording that the reader sees now, named as the server holds it against what stands. */
export function seen(id: Id, { wording, corrections }: Statement): StatementSeen {
  return { statementId: id, wording, correction: corrections.length };
}

export interface SeenWording {
  /** What was read when the writing began; what a position or advice is on. */
  readonly on: StatementSeen;
  /** The text that was read, when another stands by now. */
  readonly before: string | undefined;
  /** Takes what stands now as read. */
  readonly readNow: () => void;
}

/** Holds what was read while something is written about it: a position is on the words that its author saw. */
export function useSeenWording(id: Id, statement: Statement): SeenWording {
  const [read, setRead] = useState({ on: seen(id, statement), text: statement.text });
  const now = seen(id, statement);
  const same = read.on.wording === now.wording && read.on.correction === now.correction;
  return {
    on: read.on,
    before: same ? undefined : read.text,
    readNow: () => { setRead({ on: now, text: statement.text }); },
  };
}
