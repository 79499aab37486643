import { isGiven } from "../consent/holders";
import type { CasePart, Fact, Id, MembershipState, RoomState } from "../wire";

/** What a share is for: advice from abroad, or teaching. */
export type Purpose = "sharedAbroad" | "sharedForTeaching";

/** What is seen outside now: the twin of AcrossTheBorder.cs and Viewer.cs, in words for who decides on it. */
export interface Abroad {
  readonly texts: readonly CasePart[];
  readonly facts: number;
  /** Facts of relatives who have not said yes; where it is for teaching, of any relative, and genetic ones. */
  readonly relativesLeftOut: number;
  /** The documents that will be seen. */
  readonly shared: readonly Id[];
  /** Marked as shared, but showing a person without consent to that. */
  readonly imagesWithoutConsent: number;
  /** Documents that are not shared. */
  readonly kept: number;
  readonly statements: number;
}

const crossing = ["question", "history", "findings", "considered", "wouldChange"] as const;

/** The twin of MarkPolicy.cs, of facts. */
function crosses(id: Id, fact: Fact, state: RoomState, purpose: Purpose): boolean {
  const relative = fact.kind === "relative" ? id : fact.relativeId ?? null;
  if (purpose === "sharedForTeaching") {
    return relative === null && fact.kind !== "variant" && state.case.marks[id]?.genetic !== true;
  }
  return relative === null || state.case.relativeDecisions[relative]?.decision === "given";
}

export function abroadOf(state: RoomState, purpose: Purpose): Abroad {
  const images = purpose === "sharedAbroad" && isGiven(state, "personImages");
  const there = Object.entries(state.materials.items).filter(([, { withdrawn }]) => withdrawn === null);
  const marked = there.filter(([, material]) => material[purpose]);
  const seen = marked.filter(([, { personImage }]) => images || !personImage);
  const facts = Object.entries(state.case.facts);
  const silent = facts.filter(([id, { fact }]) => !crosses(id, fact, state, purpose));
  return {
    texts: crossing.filter((part) => (state.case.texts[part]?.text ?? "") !== ""),
    facts: facts.length - silent.length,
    relativesLeftOut: silent.length,
    shared: seen.map(([id]) => id),
    imagesWithoutConsent: marked.length - seen.length,
    kept: there.length - marked.length,
    statements: Object.values(state.conclusion.statements).filter(({ withdrawn }) => withdrawn === null).length,
  };
}

/** Those abroad who read in the case, each with their place. */
export function readersAbroad({ members }: MembershipState): readonly string[] {
  return Object.values(members)
    .filter(({ role, standing }) => role === "ernExpert" && standing !== "removed")
    .map(({ person }) => [person.name, person.organisation].filter((word) => word !== "").join(", "));
}
