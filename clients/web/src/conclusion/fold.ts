import { change, type Draft, type Folds } from "../rooms/draft";
import type { Participant, PositionKind, RoomEventType, Statement } from "../wire";
import { recommendationFolds, type RecommendationEventType } from "./foldRecommendations";

type ConclusionEventType = Extract<
  RoomEventType,
  | `statement.${string}` | `position.${string}` | `advice.${string}` | `cosigner.${string}` | `conclusion.${string}`
  | `signatures.${string}` | RecommendationEventType
>;

/** What events change in the conclusion; the twin of ConclusionEvolver.cs. */
export const conclusionFolds: Folds<ConclusionEventType> = {
  ...recommendationFolds,
  "statement.proposed.v1": (draft, { data, actor, at, sequence }) => {
    draft.own(draft.part("conclusion"), "statements")[data.statementId] = {
      text: data.text, wording: 1, earlier: [], corrections: [], answersGoal: data.answersGoal, withdrawn: null,
      positions: {}, advice: {}, by: actor, at, order: sequence, dissent: 0, version: sequence,
    };
  },
  "statement.revised.v1": (draft, { data, sequence }) => {
    statement(draft, data.statementId, sequence, (x) => reworded(x, data.text));
  },
  "statement.corrected.v1": (draft, { data, actor, at, sequence }) => {
    statement(draft, data.statementId, sequence, (x) => ({
      ...x, text: data.text, corrections: [...x.corrections, { before: x.text, after: data.text, by: actor, at }],
    }));
  },
  "statement.correction.objected.v1": (draft, { data, sequence }) => {
    statement(draft, data.statementId, sequence, (x) => (
      reworded({ ...x, text: x.corrections[0]?.before ?? x.text }, x.text)));
  },
  "statement.withdrawn.v1": (draft, { data, sequence }) => {
    statement(draft, data.statementId, sequence, (x) => ({ ...x, withdrawn: data.reason }));
  },
  "position.taken.v1": (draft, { data, actor, at, sequence }) => {
    const { kind, reason, wording } = data;
    statement(draft, data.statementId, sequence, (x) => {
      const before = x.positions[actor];
      const touches = isDissent(kind) || (before?.wording === wording && isDissent(before.kind));
      const taken = { kind, reason, wording, correction: x.corrections.length, at };
      return { ...x, positions: { ...x.positions, [actor]: taken }, dissent: touches ? sequence : x.dissent };
    });
  },
  "advice.given.v1": (draft, { data, actor, at, sequence }) => {
    const given = { text: data.text, wording: data.wording, at };
    statement(draft, data.statementId, sequence, (x) => ({ ...x, advice: { ...x.advice, [actor]: given } }));
  },
  "cosigner.named.v1": (draft, { data }) => {
    draft.own(draft.part("conclusion"), "cosigners").push(data.personId);
  },
  "cosigner.released.v1": (draft, { data }) => {
    const cosigners = draft.own(draft.part("conclusion"), "cosigners");
    const place = cosigners.indexOf(data.personId);
    if (place >= 0) { cosigners.splice(place, 1); }
  },
  "conclusion.signed.v1": (draft, { data, at }) => {
    draft.own(draft.part("conclusion"), "signatures")[data.personId] = at;
  },
  "signatures.voided.v1": (draft) => {
    draft.part("conclusion").signatures = {};
  },
  "conclusion.sealed.v1": (draft, { data, at, sequence }) => {
    const part = draft.part("conclusion");
    // Copies, because the dictionaries may be changed further by the same batch.
    draft.own(part, "versions").push({
      number: data.number, checkCode: data.checkCode, reason: data.reason, statements: { ...part.statements },
      recommendations: { ...part.recommendations }, signatures: { ...part.signatures }, at, sealedAt: sequence,
      participants: participants(draft),
    });
  },
};

/** Who took part, by value; the patient's side is not listed. */
function participants(draft: Draft): Record<string, Participant> {
  const patientSide = new Set(["patient", "representative", "nextOfKin"]);
  return Object.fromEntries(Object.entries(draft.state.membership.members)
    .filter(([, member]) => !patientSide.has(member.role))
    .map(([id, { person, role, standing }]) => [id, { person, role, standing }]));
}

/** What counts as dissent: it is part of what is signed; the twin of Dissents.cs. */
function isDissent(kind: PositionKind): boolean {
  return kind === "disagree" || kind === "reservation";
}

function reworded(x: Statement, text: string): Statement {
  const earlier = [...x.earlier, { wording: x.wording, text: x.text }];
  return { ...x, text, wording: x.wording + 1, earlier, corrections: [] };
}

/** A position does not make a new version of a statement; its words, wording and withdrawal do. */
function statement(draft: Draft, id: string, sequence: number, changed: (before: Statement) => Statement): void {
  change(draft.own(draft.part("conclusion"), "statements"), id, (before) => {
    const now = changed(before);
    const worded = now.text !== before.text || now.wording !== before.wording || now.withdrawn !== before.withdrawn;
    return worded ? { ...now, version: sequence } : now;
  });
}
