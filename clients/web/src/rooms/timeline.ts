import type { Id, RoomState } from "../wire";

export type TimelineKind = "opened" | "text" | "material" | "withdrawn" | "annotation" | "thread" | "comment"
  | "statement" | "position" | "sealed";

/** Something that somebody did in the room. `about` is a material's title or the like, never identity. */
export interface TimelineEntry {
  readonly key: string;
  readonly kind: TimelineKind;
  readonly at: string;
  readonly by: Id | null;
  readonly about: string;
  readonly target?: { readonly materialId?: Id; readonly annotationId?: Id; readonly threadId?: Id };
}

/** What happened, newest first, as far as this reader may see it. */
export function timelineOf(state: RoomState): readonly TimelineEntry[] {
  const entries = [
    ...caseEntries(state), ...materialEntries(state), ...talkEntries(state), ...conclusionEntries(state),
  ];
  return entries.sort((a, b) => b.at.localeCompare(a.at));
}

function* caseEntries({ case: { opening, texts } }: RoomState): Iterable<TimelineEntry> {
  if (opening !== null) { yield { key: "opened", kind: "opened", at: opening.at, by: opening.by, about: "" }; }
  for (const [part, text] of Object.entries(texts)) {
    yield { key: `text-${part}`, kind: "text", at: text.at, by: text.by, about: part };
  }
}

function* materialEntries({ materials, annotations }: RoomState): Iterable<TimelineEntry> {
  for (const [materialId, one] of Object.entries(materials.items)) {
    yield { key: materialId, kind: one.withdrawn === null ? "material" : "withdrawn", at: one.at, by: one.by,
      about: one.title, target: { materialId } };
  }
  for (const [annotationId, one] of Object.entries(annotations.items)) {
    if (one.retracted) { continue; }
    const title = materials.items[one.materialId]?.title ?? "";
    yield { key: annotationId, kind: "annotation", at: one.at, by: one.by,
      about: [one.label, title].filter(Boolean).join(" · "), target: { annotationId } };
  }
}

function* talkEntries({ annotations }: RoomState): Iterable<TimelineEntry> {
  for (const [threadId, thread] of Object.entries(annotations.threads)) {
    const comments = Object.entries(thread.comments).sort(([, a], [, b]) => a.order - b.order);
    for (const [index, [id, comment]] of comments.entries()) {
      if (comment.retracted) { continue; }
      yield { key: id, kind: index === 0 ? "thread" : "comment", at: comment.at, by: comment.by,
        about: shortened(comment.text), target: { threadId } };
    }
  }
}

function* conclusionEntries({ conclusion }: RoomState): Iterable<TimelineEntry> {
  for (const [id, one] of Object.entries(conclusion.statements)) {
    yield { key: id, kind: "statement", at: one.at, by: one.by, about: shortened(one.text) };
    for (const [by, position] of Object.entries(one.positions)) {
      yield { key: `${id}-${by}`, kind: "position", at: position.at, by, about: shortened(one.text) };
    }
  }
  for (const version of conclusion.versions) {
    yield { key: `sealed-${version.number}`, kind: "sealed", at: version.at, by: null, about: String(version.number) };
  }
}

/** About a line of it. */
function shortened(text: string): string {
  const line = text.replace(/\s+/gu, " ");
  return line.length <= 80 ? line : `${[...line].slice(0, 79).join("")}…`;
}
