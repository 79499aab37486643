import type { Mark } from "./mark";
import type { TextShape } from "./shape";

/** A stretch of text between two edges of highlights; `marks` cover all of it, the shortest last. */
export interface Segment { readonly start: number; readonly text: string; readonly marks: readonly Mark<TextShape>[] }

/** Cuts a text at the edges of its highlights. What reaches beyond the text is cut off; nothing of the text is lost. */
export function segmentsOf(text: string, marks: readonly Mark<TextShape>[]): readonly Segment[] {
  const inside = (at: number): number => Math.min(text.length, Math.max(0, at));
  const edges = new Set([0, text.length]);
  for (const { shape } of marks) { edges.add(inside(shape.start)).add(inside(shape.end)); }
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1]!;
    const over = marks.filter(({ shape }) => shape.start <= start && shape.end >= end);
    over.sort((a, b) => (b.shape.end - b.shape.start) - (a.shape.end - a.shape.start));
    return { start, text: text.slice(start, end), marks: over };
  });
}

/**
 * The selected stretch of `root`'s text, trimmed of white space at its ends; undefined when nothing in it is selected.
 */
export function selectedText(root: HTMLElement, selection: Selection | null): TextShape | undefined {
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) { return undefined; }
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) { return undefined; }
  const before = document.createRange();
  before.selectNodeContents(root);
  before.setEnd(range.startContainer, range.startOffset);
  const words = range.toString();
  const quote = words.trim();
  if (quote === "") { return undefined; }
  const start = before.toString().length + words.indexOf(quote);
  return { kind: "text", start, end: start + quote.length, quote };
}
