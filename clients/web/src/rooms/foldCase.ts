import { identified } from "../life/fold";
import { endSharesOf, marked } from "../materials/fold";
import type { Fact, RoomEventType, Schemas } from "../wire";
import type { Folds } from "./draft";

type CaseEventType = Extract<
  RoomEventType,
  | "room.opened.v1" | "phase.changed.v1" | "diagnosis.status.set.v1" | "followUp.set.v1" | "relative.decided.v1"
  | "parentage.recorded.v1" | "marks.set.v1" | `case.${string}` | `patient.${string}` | `goal.${string}`
  | `fact.${string}`
>;

/** What events change in the case; the twin of CaseEvolver.cs. */
export const caseFolds: Folds<CaseEventType> = {
  "room.opened.v1": (draft, { data, actor, at }) => {
    const { controller, unit, basis, requestId } = data;
    draft.part("case").opening = {
      controller, unit, basis, requestId, by: actor, at, salt: data.salt ?? null, region: data.region ?? "unknown",
    };
  },
  "case.text.set.v1": (draft, { data, actor, at, sequence }) => {
    const { part, text, provenance } = data;
    draft.own(draft.part("case"), "texts")[part] = { text, provenance, by: actor, at, version: sequence };
  },
  "patient.described.v1": (draft, { data, sequence }) => {
    draft.part("case").patient = { sex: data.sex, age: data.age, region: data.region, version: sequence };
  },
  "patient.identified.v1": (draft, { data, at, sequence }) => {
    const { name, nationalId, birthDate, municipality, contact } = data;
    draft.part("case").identity = { name, nationalId, birthDate, municipality, contact, version: sequence };
    identified(draft, at);
  },
  "goal.recorded.v1": (draft, { data, actor, at, sequence }) => {
    const { goalId, words, askedBy, askedOn, language, interpreter } = data;
    const part = draft.part("case");
    const before = part.goals[goalId];
    draft.own(part, "goals")[goalId] = {
      words, askedBy, askedOn, language, interpreter, by: before?.by ?? actor,
      edit: before === undefined ? null : { by: actor, at }, order: before?.order ?? sequence, version: sequence,
    };
    part.goalsMissing = null;
  },
  "goal.askedInVain.v1": (draft, { data }) => {
    const { reason, because, askedBy, askedOn } = data;
    draft.part("case").goalsMissing = { reason, because, askedBy, askedOn };
  },
  "fact.recorded.v1": (draft, { data, actor, at, sequence }) => {
    const part = draft.part("case");
    const before = part.facts[data.factId];
    draft.own(part, "facts")[data.factId] = {
      fact: data.fact, by: before?.by ?? actor, at: before?.at ?? at,
      edit: before === undefined ? null
        : { by: actor, at, reason: data.reason ?? null, was: reclassified(before.fact, data.fact) },
      order: before?.order ?? sequence, version: sequence,
    };
  },
  "fact.retracted.v1": (draft, { data }) => {
    const part = draft.part("case");
    delete draft.own(part, "facts")[data.factId];
    draft.own(part, "retracted")[data.factId] = { relativeId: data.relativeId, genetic: data.genetic ?? false };
    delete draft.own(part, "relativeDecisions")[data.factId];
    delete draft.own(part, "parentage")[data.factId];
  },
  "relative.decided.v1": (draft, { data }) => {
    draft.own(draft.part("case"), "relativeDecisions")[data.relativeId] = { decision: data.decision, on: data.on };
    endSharesOf(draft, data);
  },
  "marks.set.v1": (draft, { data, sequence }) => {
    const { kind, subjectId, genetic, relativeId } = data;
    const marks = draft.own(draft.part("case"), "marks");
    if (genetic || relativeId !== null) { marks[subjectId] = { kind, genetic, relativeId }; }
    else { delete marks[subjectId]; }
    if (kind === "material") { marked(draft, subjectId, sequence); }
  },
  "parentage.recorded.v1": (draft, { data }) => {
    draft.own(draft.part("case"), "parentage")[data.relativeId] = data.note;
  },
  "diagnosis.status.set.v1": (draft, { data, actor, at, sequence }) => {
    const { status, codes, note } = data;
    draft.part("case").diagnosis = { status, codes, note, by: actor, at, version: sequence };
  },
  "followUp.set.v1": (draft, { data, sequence }) => {
    const { reviewOn, reanalysisOn, proposedCoordinator } = data;
    draft.part("case").followUp = { reviewOn, reanalysisOn, proposedCoordinator, version: sequence };
  },
  "phase.changed.v1": (draft, { data }) => {
    const part = draft.part("case");
    part.phase = data.to;
    part.phaseReason = data.reason;
    // A reopened room remembers why: it becomes the reason of the next version.
    if (data.to === "inConference" && (data.from === "signed" || data.from === "closed")) {
      draft.part("conclusion").reopenedBecause = data.reason;
    }
  },
};

/** The classification of a variant before, when it is another now. */
export function reclassified(before: Fact, now: Fact): Schemas["VariantClass"] | null {
  return before.kind === "variant" && now.kind === "variant" && before.classification !== now.classification
    ? before.classification : null;
}
