import type { AnnotationsState, CommentThread, Id } from "../wire";

/** The threads in which a person was asked and has not written since, the one that waited longest first. */
export function askedOf(annotations: AnnotationsState, personId: Id): readonly Id[] {
  return Object.entries(annotations.threads)
    .filter(([, thread]) => !thread.resolved && isAsked(thread, personId))
    .sort(([, a], [, b]) => a.order - b.order)
    .map(([id]) => id);
}

function isAsked(thread: CommentThread, personId: Id): boolean {
  const comments = Object.values(thread.comments);
  const last = Math.max(0, ...comments.filter(({ by }) => by === personId).map(({ order }) => order));
  const addressed = thread.anchor.kind === "person" && thread.anchor.id === personId;
  return comments.some(({ by, order, retracted, mentions }) => order > last && !retracted && by !== personId
    && (addressed || mentions.includes(personId)));
}
