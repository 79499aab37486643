import type { ConclusionState, Id, PositionKind, Recommendation, RecommendationKind, RoomState, Statement }
  from "../wire";

export const positionKinds = ["agree", "reservation", "disagree", "abstain"] as const satisfies PositionKind[];

/** Kinds of recommendation in the order in which they are shown and printed. */
export const recommendationKinds = [
  "furtherInvestigation", "treatment", "followUpGuideline", "habilitation", "rehabilitation", "oralHealth", "nutrition",
  "mentalHealth", "coordinatorAndPlan", "learningAndMastery", "peerSupport", "schoolAndKindergarten", "work",
  "assistanceAndRespite", "aids", "palliativeCare", "transitionToAdult", "register", "research",
] as const satisfies RecommendationKind[];

export const receiverKinds = [
  "hospital", "centre", "generalPractitioner", "municipalHealth", "school", "statped", "dentalService", "nav",
  "childWelfare", "patientOrFamily", "other",
] as const;

export interface Numbered { readonly id: Id; readonly number: number; readonly statement: Statement }

/** The statements that stand, numbered from 1 as they are printed. */
export function standing(statements: ConclusionState["statements"]): Numbered[] {
  return Object.entries(statements)
    .filter(([, statement]) => statement.withdrawn === null)
    .sort(([, a], [, b]) => a.order - b.order)
    .map(([id, statement], place) => ({ id, number: place + 1, statement }));
}

export function withdrawn(statements: ConclusionState["statements"]): [Id, Statement][] {
  return Object.entries(statements)
    .filter(([, statement]) => statement.withdrawn !== null)
    .sort(([, a], [, b]) => a.order - b.order);
}

/** The recommendations that stand, by kind in the printed order. */
export function recommended(all: ConclusionState["recommendations"]): [Id, Recommendation][] {
  return Object.entries(all)
    .filter(([, one]) => one.withdrawn === null)
    .sort(([, a], [, b]) => recommendationKinds.indexOf(a.kind) - recommendationKinds.indexOf(b.kind)
      || a.order - b.order);
}

/** Kinds that nobody has recommended anything of: the chair asks about them before the case is closed. */
export function emptyKinds(all: ConclusionState["recommendations"]): RecommendationKind[] {
  const used = new Set(recommended(all).map(([, one]) => one.kind));
  return recommendationKinds.filter((kind) => !used.has(kind));
}

/** Nothing of the conclusion changes in a draft, nor once it is signed. */
export function isFrozen(room: RoomState): boolean {
  return room.case.phase === "draft" || room.case.phase === "signed" || room.case.phase === "closed";
}

/** Who must sign: the responsible doctors who are here, and the named co-signers. */
export function mustSign(room: RoomState): Id[] {
  const doctors = Object.entries(room.membership.members)
    .filter(([, member]) => member.standing !== "removed" && member.role === "responsibleDoctor")
    .map(([id]) => id);
  return [...new Set([...doctors, ...room.conclusion.cosigners])];
}

export function notSignedYet(room: RoomState): Id[] {
  return mustSign(room).filter((person) => room.conclusion.signatures[person] === undefined);
}

/** Who has a position on an earlier wording: the text that position was about. */
export function textOfWording(statement: Statement, wording: number): string | undefined {
  return statement.earlier.findLast((earlier) => earlier.wording === wording)?.text;
}
