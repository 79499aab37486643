import type { CasePart, Id } from "../wire";

/** The texts of a case as parts that somebody may be kept from, in the order of the page; the twin of CaseTexts.cs. */
export const caseTexts: readonly { readonly id: Id; readonly part: CasePart }[] = ([
  "question", "history", "findings", "considered", "wouldChange",
] as const).map((part, place) => ({ part, id: `ca5e0000-0000-4000-8000-00000000000${String(place + 1)}` }));
