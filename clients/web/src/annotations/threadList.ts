import { pendingOf } from "../rooms/pendingOf";
import type { PendingCommand } from "../rooms/roomAccess";
import type { Anchor, AnchorKind, AnnotationsState, Comment, CommentThread, Id, Problem } from "../wire";

export type ThreadFilter = "material" | "room" | "all";

export interface ThreadRow { readonly id: Id; readonly thread: CommentThread; readonly pending: boolean }
export interface CommentRow { readonly id: Id; readonly comment: Comment;
  readonly state: "kept" | "pending" | "refused"; readonly commandId?: Id; readonly problem?: Problem }

/** The material that a thread is about, through its annotation if it hangs on one. */
export function materialOf(anchor: Anchor, annotations: AnnotationsState): Id | null {
  return anchor.kind === "material" ? anchor.id
    : anchor.materialId ?? annotations.items[anchor.kind === "annotation" ? anchor.id ?? "" : ""]?.materialId ?? null;
}

/** Open threads first, each group with the newest last; one's own openings that are on their way at the end. */
export function threadsOf(annotations: AnnotationsState, pending: readonly PendingCommand[], filter: ThreadFilter,
  materialId: Id | null): readonly ThreadRow[] {
  const kept = Object.entries(annotations.threads)
    .map(([id, thread]): ThreadRow => ({ id, thread, pending: false }));
  const known = new Set(kept.map(({ id }) => id));
  const opening = pendingOf(pending, "openThread")
    .filter(({ data }) => !known.has(data.threadId))
    .map(({ data }): ThreadRow => ({ id: data.threadId, pending: true, thread: {
      anchor: anchorOf(data.kind, data.anchorId, annotations), resolved: false, comments: {}, order: Infinity,
      version: 0,
    } }));
  return [...kept, ...opening]
    .filter(({ thread }) => fits(thread.anchor, annotations, filter, materialId))
    .sort((a, b) => Number(a.thread.resolved) - Number(b.thread.resolved) || a.thread.order - b.thread.order);
}

/** The comments of a thread in their order, with one's own that are on their way or were refused. */
export function commentsOf({ id, thread }: ThreadRow, pending: readonly PendingCommand[], me: Id):
readonly CommentRow[] {
  const kept = Object.entries(thread.comments).sort(([, a], [, b]) => a.order - b.order)
    .map(([commentId, comment]): CommentRow => ({ id: commentId, comment, state: "kept" }));
  const known = new Set(kept.map((row) => row.id));
  const mine = [...pendingOf(pending, "openThread"), ...pendingOf(pending, "addComment")]
    .filter(({ data }) => data.threadId === id && !known.has(data.commentId))
    .map((command): CommentRow => ({
      id: command.data.commentId, state: command.state, commandId: command.commandId,
      ...(command.problem === undefined ? {} : { problem: command.problem }),
      comment: { text: command.data.text, mentions: command.data.mentions, revised: false, retracted: false, by: me,
        at: "", order: Infinity, version: 0 },
    }));
  return [...kept, ...mine];
}

function anchorOf(kind: AnchorKind, id: Id | null, annotations: AnnotationsState): Anchor {
  const materialId = kind === "annotation" ? annotations.items[id ?? ""]?.materialId ?? null
    : kind === "material" ? id : null;
  return { kind, id, materialId, abroad: false };
}

function fits(anchor: Anchor, annotations: AnnotationsState, filter: ThreadFilter, materialId: Id | null): boolean {
  switch (filter) {
    case "all": return true;
    case "material": return materialId !== null && materialOf(anchor, annotations) === materialId;
    case "room": return anchor.kind === "room" || anchor.kind === "person" || anchor.kind === "statement";
  }
}
