import { takesPositions } from "../../conclusion/count";
import type { CaseState, Id, ReaderView, Role } from "../../wire";

const running: readonly Role[] = ["responsibleDoctor", "coordinator", "deputy", "assistant"];

/** A fact is taken back by who recorded it or runs the case; a relative not while facts about them stand. */
export function mayRetract({ facts }: Pick<CaseState, "facts">, you: Pick<ReaderView, "personId" | "role">, id: Id):
  boolean {
  return (facts[id]?.by === you.personId || running.includes(you.role))
    && Object.values(facts).every(({ fact }) => fact.relativeId !== id);
}

/** Whether a recorded fact is this reader's to change: `text` is all but how a variant is classified. */
export function mayChangeFact({ facts }: Pick<CaseState, "facts">, you: Pick<ReaderView, "personId" | "role">, id: Id):
  "all" | "text" | "nothing" {
  if (takesPositions(you.role)) { return "all"; }
  return running.includes(you.role) || facts[id]?.by === you.personId ? "text" : "nothing";
}
