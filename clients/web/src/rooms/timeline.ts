import type { Id, RoomEvent, RoomEventType, RoomState } from "../wire";

/** What a line of the timeline is about, in words of the case, and where it can be opened. */
export interface TimelineTopic {
  readonly about: string;
  readonly target?: { readonly materialId?: Id; readonly annotationId?: Id; readonly threadId?: Id };
}

/** What hands do many times a minute, or what another line says already. */
const passedOver: readonly RoomEventType[] = ["annotation.revised.v1", "thread.opened.v1", "signatures.voided.v1"];

/** Whether an event has a line. */
export function isTold(event: RoomEvent): boolean {
  return !passedOver.includes(event.type);
}

/** The name of an event type in the texts: `material.added.v1` is `materialAdded`. */
export function keyOf(type: RoomEventType): string {
  return type.replace(/\.v\d+$/u, "").replaceAll(/\.(\w)/gu, (_, letter: string) => letter.toUpperCase());
}

/** What an event is about; identity is never named here, only that it was recorded. */
export function topicOf(event: RoomEvent, state: RoomState): TimelineTopic {
  const nameOf = (id: Id): string => state.membership.members[id]?.person.name ?? "";
  switch (event.type) {
    case "material.added.v1":
    case "material.marked.v1":
    case "material.withdrawn.v1": return material(event.data.materialId, state);
    case "annotation.added.v1":
    case "annotation.retracted.v1": return annotation(event.data.annotationId, event.data.materialId, state);
    case "comment.added.v1":
    case "comment.revised.v1": return {
      about: shortened(event.data.text), target: { threadId: event.data.threadId },
    };
    case "comment.retracted.v1":
    case "thread.resolved.v1":
    case "thread.reopened.v1": return { about: "", target: { threadId: event.data.threadId } };
    case "statement.proposed.v1":
    case "statement.revised.v1":
    case "statement.corrected.v1": return { about: shortened(event.data.text) };
    case "statement.correction.objected.v1":
    case "statement.withdrawn.v1":
    case "position.taken.v1":
    case "advice.given.v1": return {
      about: shortened(state.conclusion.statements[event.data.statementId]?.text ?? ""),
    };
    case "recommendation.proposed.v1":
    case "recommendation.revised.v1": return { about: shortened(event.data.text) };
    case "recommendation.withdrawn.v1":
    case "recommendation.answered.v1": return {
      about: shortened(state.conclusion.recommendations[event.data.recommendationId]?.text ?? ""),
    };
    case "block.recorded.v1": {
      const { person, unit, organisation } = event.data;
      return { about: (person ?? unit ?? organisation)?.name ?? "" };
    }
    case "expert.invited.v1": return { about: event.data.expert.name };
    case "expert.invitation.withdrawn.v1":
    case "expert.place.denied.v1":
    case "expert.name.differed.v1":
    case "expert.name.confirmed.v1":
    case "expert.opening.decided.v1": return {
      about: state.membership.invitations[event.data.invitationId]?.expert.name ?? "",
    };
    case "expert.accepted.v1":
    case "emergency.taken.v1":
    case "member.invited.v1": return { about: event.data.person.name };
    case "transfer.proposed.v1":
    case "transfer.accepted.v1": return { about: event.data.unit.name };
    case "role.handedOver.v1": return { about: event.data.to.name };
    case "member.removed.v1":
    case "member.part.ended.v1":
    case "relation.recorded.v1":
    case "member.genetics.marked.v1":
    case "cosigner.named.v1":
    case "cosigner.released.v1": return { about: nameOf(event.data.personId) };
    case "conclusion.sealed.v1": return { about: String(event.data.number) };
    case "fact.recorded.v1": return {
      about: shortened([factName(event.data.fact), event.data.reason].filter(Boolean).join(" – ")),
    };
    default: return { about: "" };
  }
}

function material(materialId: Id, state: RoomState): TimelineTopic {
  return { about: state.materials.items[materialId]?.title ?? "", target: { materialId } };
}

function annotation(annotationId: Id, materialId: Id, state: RoomState): TimelineTopic {
  const label = state.annotations.items[annotationId]?.label ?? "";
  const title = state.materials.items[materialId]?.title ?? "";
  return { about: [label, title].filter(Boolean).join(" · "), target: { annotationId } };
}

function factName(fact: Extract<RoomEvent, { type: "fact.recorded.v1" }>["data"]["fact"]): string {
  switch (fact.kind) {
    case "phenotype":
    case "condition": return fact.term.label;
    case "variant": return fact.gene.label;
    case "measurement": return fact.assay.label;
    case "relative": return fact.relation;
    case "citation": return fact.title;
  }
}

/** About a line of it. */
function shortened(text: string): string {
  const line = text.replace(/\s+/gu, " ");
  return line.length <= 80 ? line : `${[...line].slice(0, 79).join("")}…`;
}
