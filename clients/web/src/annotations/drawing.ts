import { boxOfCorners, rounded, simplified } from "./geometry";
import type { CanvasShape, Point } from "./shape";
import type { Tool } from "./tools";

/** A shape on its way: what was pressed so far, and where the pointer is. */
export interface Drawing {
  readonly tool: Exclude<Tool, "select">;
  readonly points: readonly Point[];
  readonly pointer: Point;
}

/** Screen pixels: a drag shorter than this is a slip of the hand. */
const LeastDrag = 4;

/** Screen pixels that a freehand path may differ from the hand: less than its line's width. */
const FreehandTolerance = 1.2;

/** Screen pixels from the first vertex within which a press closes a polygon. */
export const CloseDistance = 10;

/** What the drawing looks like now, or undefined while there is nothing to show. */
export function draftOf(drawing: Drawing): CanvasShape | undefined {
  const [first] = drawing.points;
  if (first === undefined) {
    return undefined;
  }
  const { pointer } = drawing;
  const box = boxOfCorners(first, pointer);
  switch (drawing.tool) {
    case "rectangle":
      return { kind: "rectangle", ...box };
    case "ellipse":
      return {
        kind: "ellipse",
        cx: box.x + box.width / 2,
        cy: box.y + box.height / 2,
        rx: box.width / 2,
        ry: box.height / 2,
      };
    case "arrow":
      return { kind: "arrow", x1: first.x, y1: first.y, x2: pointer.x, y2: pointer.y };
    case "freehand":
      return { kind: "freehand", points: drawing.points };
    case "polygon":
      return { kind: "polygon", points: [...drawing.points, pointer] };
    case "point":
      return { kind: "point", ...first };
  }
}

/**
 * The finished shape, or undefined when it is too small to be meant. `scale` is screen pixels per unit of the
 * material.
 */
export function finished(drawing: Drawing, scale: number): CanvasShape | undefined {
  if (drawing.tool === "polygon") {
    const corners = distinct(drawing.points, LeastDrag / 2 / scale);
    return corners.length < 3 ? undefined : rounded({ kind: "polygon", points: corners });
  }
  const draft = draftOf(drawing);
  if (draft === undefined || draft.kind === "point") {
    return draft && rounded(draft);
  }
  if (draft.kind === "freehand") {
    const points = simplified(draft.points, FreehandTolerance / scale);
    return points.length < 2 || reach(points) * scale < LeastDrag ? undefined : rounded({ kind: "freehand", points });
  }
  const [first] = drawing.points;
  const dx = Math.abs(drawing.pointer.x - first!.x) * scale;
  const dy = Math.abs(drawing.pointer.y - first!.y) * scale;
  const large = draft.kind === "arrow" ? Math.hypot(dx, dy) >= LeastDrag : Math.min(dx, dy) >= LeastDrag;
  return large ? rounded(draft) : undefined;
}

/** A shape of a sensible size around a place: how a tool is used with the keyboard. `size` in the material's units. */
export function placed(tool: Exclude<Tool, "select">, at: Point, size: number): CanvasShape {
  const half = size / 2;
  const corners = [
    { x: at.x - half, y: at.y - half },
    { x: at.x + half, y: at.y + half },
  ] as const;
  switch (tool) {
    case "point":
      return rounded({ kind: "point", ...at });
    case "polygon":
    case "freehand":
      return rounded({
        kind: tool,
        points: [
          { x: at.x, y: at.y - half },
          { x: at.x + half, y: at.y },
          { x: at.x, y: at.y + half },
          { x: at.x - half, y: at.y },
        ],
      });
    case "rectangle":
    case "ellipse":
    case "arrow":
      return rounded(draftOf({ tool, points: [corners[0]], pointer: corners[1] })!);
  }
}

function distinct(points: readonly Point[], least: number): readonly Point[] {
  return points.filter((p, i) => i === 0 || Math.hypot(p.x - points[i - 1]!.x, p.y - points[i - 1]!.y) > least);
}

function reach(points: readonly Point[]): number {
  const start = points[0]!;
  return Math.max(...points.map((p) => Math.hypot(p.x - start.x, p.y - start.y)));
}
