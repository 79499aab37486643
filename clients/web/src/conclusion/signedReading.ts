import type { Diagnosis, Id, Recommendation, RoomCommandData, RoomState, Statement, TextFact } from "../wire";
import { recommended, standing, type Numbered } from "./standing";

/** What one reads before signing, as it stood when it was read. */
export interface SignedReading {
  readonly statements: readonly Numbered[];
  readonly recommendations: readonly (readonly [Id, Recommendation])[];
  readonly diagnosis: Diagnosis | null;
  /** What the conclusion answers. */
  readonly question: TextFact | null;
}

export function readingOf({ conclusion, case: told }: RoomState): SignedReading {
  return {
    statements: standing(conclusion.statements),
    recommendations: recommended(conclusion.recommendations),
    diagnosis: told.diagnosis,
    question: told.texts["question"] ?? null,
  };
}

/** Signs exactly what was read; the server refuses when anything else stands. */
export function signatureOn({ statements, recommendations, diagnosis, question }: SignedReading):
  RoomCommandData<"signConclusion"> {
  return {
    statements: statements.map(({ id, statement: { version, corrections, dissent } }) => ({
      statementId: id, version, correction: corrections.length, dissent,
    })),
    recommendations: recommendations.map(([recommendationId, { version }]) => ({ recommendationId, version })),
    diagnosis: diagnosis?.version ?? null,
    question: question?.version ?? null,
  };
}

/** Something that is not as it was read. */
export type Change =
  | { readonly what: "statement"; readonly how: "added" | "withdrawn" | "wording" | "spelling" | "dissent";
    readonly id: Id; readonly number: number; readonly before?: Statement; readonly after?: Statement }
  | { readonly what: "recommendation"; readonly how: "added" | "withdrawn" | "changed" | "answered"; readonly id: Id;
    readonly before?: Recommendation; readonly after?: Recommendation }
  | { readonly what: "diagnosis"; readonly before: Diagnosis | null; readonly after: Diagnosis | null }
  | { readonly what: "question"; readonly before: TextFact | null; readonly after: TextFact | null };

export function changesSince(read: SignedReading, now: SignedReading): Change[] {
  return [
    ...(read.question?.version === now.question?.version
      ? [] : [{ what: "question", before: read.question, after: now.question } as const]),
    ...statementChanges(read, now),
    ...recommendationChanges(new Map(read.recommendations), new Map(now.recommendations)),
    ...(read.diagnosis?.version === now.diagnosis?.version
      ? [] : [{ what: "diagnosis", before: read.diagnosis, after: now.diagnosis } as const]),
  ];
}

function statementChanges(read: SignedReading, now: SignedReading): Change[] {
  const then = new Map(read.statements.map((one) => [one.id, one]));
  const standingNow = new Set(now.statements.map(({ id }) => id));
  const what = "statement";
  const changed = now.statements.flatMap(({ id, number, statement: after }): Change[] => {
    const before = then.get(id)?.statement;
    if (before === undefined) { return [{ what, how: "added", id, number, after }]; }
    if (before.wording !== after.wording) { return [{ what, how: "wording", id, number, before, after }]; }
    if (before.version !== after.version) { return [{ what, how: "spelling", id, number, before, after }]; }
    return before.dissent === after.dissent ? [] : [{ what, how: "dissent", id, number, before, after }];
  });
  const gone = read.statements.filter(({ id }) => !standingNow.has(id))
    .map(({ id, number, statement: before }): Change => ({ what, how: "withdrawn", id, number, before }));
  return [...changed, ...gone];
}

function recommendationChanges(then: ReadonlyMap<Id, Recommendation>, now: ReadonlyMap<Id, Recommendation>): Change[] {
  const what = "recommendation";
  const changed = [...now].flatMap(([id, after]): Change[] => {
    const before = then.get(id);
    if (before === undefined) { return [{ what, how: "added", id, after }]; }
    if (before.version === after.version) { return []; }
    return [{ what, how: saysTheSame(before, after) ? "answered" : "changed", id, before, after }];
  });
  const gone = [...then].filter(([id]) => !now.has(id))
    .map(([id, before]): Change => ({ what, how: "withdrawn", id, before }));
  return [...changed, ...gone];
}

function saysTheSame(a: Recommendation, b: Recommendation): boolean {
  return JSON.stringify([a.kind, a.text, a.addressee, a.due, a.extent])
    === JSON.stringify([b.kind, b.text, b.addressee, b.due, b.extent]);
}
