import type { RoomPerson } from "../membership/roomPeople";
import { pendingOf } from "../rooms/pendingOf";
import type { PendingCommand } from "../rooms/roomAccess";
import type { Annotation, AnnotationsState, Id, Problem } from "../wire";
import type { Mark } from "./mark";
import type { CanvasShape, Shape } from "./shape";

/** What the marks of one material are made of. */
export interface MarkSource {
  readonly materialId: Id;
  readonly annotations: AnnotationsState;
  readonly pending: readonly PendingCommand[];
  readonly me: Id;
  readonly mayAnnotate: boolean;
  readonly person: (id: Id) => RoomPerson;
  readonly problemText: (problem: Problem) => string;
  readonly unreadAfter: number;
  /** Shapes under one's own hand that have not been sent yet. */
  readonly held: ReadonlyMap<Id, CanvasShape>;
}

/**
 * The marks of a material, kept ones in their order, then what this reader has just drawn. The number counts retracted
 * ones too, so that "markering 4" is the same one for everybody and tomorrow.
 */
export function marksOf(source: MarkSource): readonly Mark[] {
  const all = Object.entries(source.annotations.items)
    .filter(([, one]) => one.materialId === source.materialId)
    .sort(([, a], [, b]) => a.order - b.order);
  const retracting = new Set(pendingOf(source.pending, "retractAnnotation")
    .filter(({ state }) => state === "pending").map(({ data }) => data.annotationId));
  const kept = all.flatMap(([id, one], index) =>
    one.retracted || one.shape === null || retracting.has(id) ? [] : [keptMark(source, id, one, index + 1)]);
  const known = new Set(all.map(([id]) => id));
  const drawn = pendingOf(source.pending, "addAnnotation")
    .filter(({ data }) => data.materialId === source.materialId && !known.has(data.annotationId))
    .map((command, index) => pendingMark(source, command, all.length + index + 1));
  return [...kept, ...drawn];
}

/** Comments on an annotation that still show words. */
export function commentsOn(annotations: AnnotationsState, id: Id): { count: number; resolved: boolean } {
  const threads = Object.values(annotations.threads)
    .filter(({ anchor }) => anchor.kind === "annotation" && anchor.id === id);
  const count = threads.reduce(
    (sum, thread) => sum + Object.values(thread.comments).filter((comment) => !comment.retracted).length, 0);
  return { count, resolved: threads.length > 0 && threads.every((thread) => thread.resolved) };
}

function keptMark(source: MarkSource, id: Id, one: Annotation, number: number): Mark {
  const revised = pendingOf(source.pending, "reviseAnnotation").findLast(({ data }) => data.annotationId === id);
  const words = revised?.state === "pending" ? revised.data : one;
  const { count, resolved } = commentsOn(source.annotations, id);
  const own = one.by === source.me;
  return {
    id, number, resolved,
    shape: source.held.get(id) ?? (words.shape as Shape),
    ...(one.page === null ? {} : { page: one.page }),
    label: words.label,
    body: [words.code?.code, words.body].filter(Boolean).join(" · "),
    author: source.person(one.by),
    state: revised?.state ?? "kept",
    ...(revised?.problem === undefined ? {} : { reason: source.problemText(revised.problem) }),
    editable: own && source.mayAnnotate,
    comments: count,
    unread: !own && one.version > source.unreadAfter,
  };
}

function pendingMark(source: MarkSource, command: PendingCommand<"addAnnotation">, number: number): Mark {
  const { data, state, problem } = command;
  return {
    id: data.annotationId, number, state,
    shape: data.shape as Shape,
    ...(data.page === null ? {} : { page: data.page }),
    label: data.label,
    body: data.body,
    author: source.person(source.me),
    ...(problem === undefined ? {} : { reason: source.problemText(problem) }),
    editable: false,
  };
}
