import type { Phase, Role, RoomCommandType, RoomState } from "../wire";

export const phases = ["draft", "ready", "inConference", "proposed", "signed", "closed"] as const;

const steps: Readonly<Record<Phase, readonly Phase[]>> = {
  draft: ["ready"],
  ready: ["inConference", "draft"],
  inConference: ["proposed", "ready"],
  proposed: ["inConference"],
  signed: ["closed", "inConference"],
  closed: ["inConference"],
};

/** The steps one may take by hand; signing is done by the signatures. */
export function stepsFrom(phase: Phase): readonly Phase[] {
  return steps[phase];
}

/** Whether a step goes back, which needs a reason. */
export function goesBack(from: Phase, to: Phase): boolean {
  return phases.indexOf(to) < phases.indexOf(from);
}

export type Lacking = "question" | "responsibleDoctor" | "goals" | "statement" | "agreement" | "retention";

/** What a step still lacks, so that nobody has to be refused to learn it. The server decides. */
export function lackingFor(
  { case: told, membership, conclusion, custody }: RoomState, to: Phase,
): readonly Lacking[] {
  if (to === "closed") {
    return (["agreement", "retention"] as const).filter((each) => custody[each] === null);
  }
  if (to !== "ready" && to !== "inConference" && to !== "proposed") { return []; }
  const doctor = Object.values(membership.members)
    .some(({ role, standing }) => role === "responsibleDoctor" && standing !== "removed");
  const asked = Object.keys(told.goals).length > 0 || told.goalsMissing !== null;
  const stated = Object.values(conclusion.statements).some(({ withdrawn }) => withdrawn === null);
  const lacks: readonly [Lacking, boolean][] = [
    ["question", (told.texts["question"]?.text ?? "").trim() === ""],
    ["responsibleDoctor", !doctor],
    ["goals", !asked],
    ["statement", to === "proposed" && !stated],
  ];
  return lacks.filter(([, lacking]) => lacking).map(([name]) => name);
}

/** What the case says stands as it was signed until the room is reopened. */
const shutWhenSigned: readonly RoomCommandType[] = [
  "setText", "describePatient", "recordGoal", "recordGoalsNotObtained", "recordFact", "retractFact", "recordParentage",
  "setDiagnosisStatus", "setFollowUp",
];

/** A closed room is read only but for these. */
const openWhenClosed: readonly RoomCommandType[] = [
  "changePhase", "join", "removeMember", "handOver", "withdrawRelation", "recordConsent", "settleConsent",
  "setWhoAgrees", "seeNotices", "recordInformation",
  "recordRelativeDecision", "recordCustody", "proposeTransfer", "withdrawTransfer", "holdErasing", "proposeErasure",
  "withdrawErasure",
  "withdrawExpertInvitation",
];

/** Whether the phase lets this role give a command about the case, so that nothing is offered in vain. */
export function phaseLets(phase: Phase, role: Role, type: RoomCommandType): boolean {
  if (phase === "closed") { return openWhenClosed.includes(type); }
  const family = role === "patient" || role === "representative" || role === "nextOfKin";
  return phase !== "signed" || !shutWhenSigned.includes(type) || (family && type === "recordGoal");
}
