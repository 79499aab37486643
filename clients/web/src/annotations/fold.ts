import { change, type Draft, type Folds } from "../rooms/draft";
import type { Annotation, Comment, CommentThread, RoomEventType } from "../wire";

type AnnotationEventType = Extract<RoomEventType, `annotation.${string}` | `thread.${string}` | `comment.${string}`>;

/** What events change in annotations and threads; the twin of AnnotationEvolver.cs. */
export const annotationFolds: Folds<AnnotationEventType> = {
  "annotation.added.v1": (draft, { data, actor, at, sequence }) => {
    const { annotationId, materialId, page, shape, label, body, code } = data;
    items(draft)[annotationId] = {
      materialId, page, shape, label, body, code, retracted: false, by: actor, at, order: sequence, version: sequence,
    };
  },
  "annotation.revised.v1": (draft, { data, sequence }) => {
    const { shape, label, body, code } = data;
    change(items(draft), data.annotationId, (a) => ({ ...a, shape, label, body, code, version: sequence }));
  },
  "annotation.retracted.v1": (draft, { data, sequence }) => {
    change(items(draft), data.annotationId, (a) => ({
      ...a, shape: null, label: "", body: "", code: null, retracted: true, version: sequence,
    }));
  },
  "thread.opened.v1": (draft, { data, sequence }) => {
    threads(draft)[data.threadId] = {
      anchor: data.anchor, resolved: false, comments: {}, order: sequence, version: sequence,
    };
  },
  "comment.added.v1": (draft, { data, actor, at, sequence }) => {
    const added: Comment = {
      text: data.text, mentions: data.mentions, revised: false, retracted: false, by: actor, at, order: sequence,
      version: sequence,
    };
    change(threads(draft), data.threadId, (t) => ({
      ...t, comments: { ...t.comments, [data.commentId]: added }, version: sequence,
    }));
  },
  "comment.revised.v1": (draft, { data, sequence }) => {
    const { text, mentions } = data;
    comment(draft, data, sequence, (c) => ({ ...c, text, mentions, revised: true }));
  },
  "comment.retracted.v1": (draft, { data, sequence }) => {
    comment(draft, data, sequence, (c) => ({ ...c, text: "", mentions: [], retracted: true }));
  },
  "thread.resolved.v1": (draft, { data, sequence }) => {
    change(threads(draft), data.threadId, (t) => ({ ...t, resolved: true, version: sequence }));
  },
  "thread.reopened.v1": (draft, { data, sequence }) => {
    change(threads(draft), data.threadId, (t) => ({ ...t, resolved: false, version: sequence }));
  },
};

function items(draft: Draft): Record<string, Annotation> {
  return draft.own(draft.part("annotations"), "items");
}

function threads(draft: Draft): Record<string, CommentThread> {
  return draft.own(draft.part("annotations"), "threads");
}

function comment(
  draft: Draft, id: { threadId: string; commentId: string }, sequence: number, changed: (before: Comment) => Comment,
): void {
  change(threads(draft), id.threadId, (t) => {
    const comments = { ...t.comments };
    change(comments, id.commentId, (c) => ({ ...changed(c), version: sequence }));
    return { ...t, comments, version: sequence };
  });
}
