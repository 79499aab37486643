import { boxOf, MaxPoints, type Box, type CanvasShape, type Point } from "./shape";

/** From a material's coordinates to pixels on the screen: `screen = material × scale + (x, y)`. */
export interface ViewTransform { readonly scale: number; readonly x: number; readonly y: number }

export function toScreen(view: ViewTransform, p: Point): Point {
  return { x: p.x * view.scale + view.x, y: p.y * view.scale + view.y };
}

export function toMaterial(view: ViewTransform, p: Point): Point {
  return { x: (p.x - view.x) / view.scale, y: (p.y - view.y) / view.scale };
}

/** Two decimals: finer than any screen shows, and it keeps events small. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

export function roundPoint(p: Point): Point {
  return { x: round(p.x), y: round(p.y) };
}

export function rounded(shape: CanvasShape): CanvasShape {
  switch (shape.kind) {
    case "rectangle": return { kind: "rectangle", x: round(shape.x), y: round(shape.y),
      width: round(shape.width), height: round(shape.height) };
    case "ellipse": return { kind: "ellipse", cx: round(shape.cx), cy: round(shape.cy),
      rx: round(shape.rx), ry: round(shape.ry) };
    case "arrow": return { kind: "arrow", x1: round(shape.x1), y1: round(shape.y1),
      x2: round(shape.x2), y2: round(shape.y2) };
    case "point": return { kind: "point", ...roundPoint(shape) };
    case "polygon":
    case "freehand": return { ...shape, points: shape.points.map(roundPoint) };
  }
}

export function moved(shape: CanvasShape, dx: number, dy: number): CanvasShape {
  switch (shape.kind) {
    case "rectangle": return { ...shape, x: shape.x + dx, y: shape.y + dy };
    case "ellipse": return { ...shape, cx: shape.cx + dx, cy: shape.cy + dy };
    case "arrow": return { kind: "arrow", x1: shape.x1 + dx, y1: shape.y1 + dy, x2: shape.x2 + dx, y2: shape.y2 + dy };
    case "point": return { ...shape, x: shape.x + dx, y: shape.y + dy };
    case "polygon":
    case "freehand": return { ...shape, points: shape.points.map((p) => ({ x: p.x + dx, y: p.y + dy })) };
  }
}

/** The shape stretched so that its box becomes `to`; a point stays as it is. */
export function fitted(shape: CanvasShape, to: Box): CanvasShape {
  const from = boxOf(shape);
  const sx = from.width === 0 ? 1 : to.width / from.width;
  const sy = from.height === 0 ? 1 : to.height / from.height;
  const at = (p: Point): Point => ({ x: to.x + (p.x - from.x) * sx, y: to.y + (p.y - from.y) * sy });
  switch (shape.kind) {
    case "rectangle": return { kind: "rectangle", ...to };
    case "ellipse": return { kind: "ellipse", cx: to.x + to.width / 2, cy: to.y + to.height / 2,
      rx: to.width / 2, ry: to.height / 2 };
    case "arrow": {
      const tail = at({ x: shape.x1, y: shape.y1 });
      const head = at({ x: shape.x2, y: shape.y2 });
      return { kind: "arrow", x1: tail.x, y1: tail.y, x2: head.x, y2: head.y };
    }
    case "point": return shape;
    case "polygon":
    case "freehand": return { ...shape, points: shape.points.map(at) };
  }
}

/** Resized from its top left by so much, never to less than `least` in a direction in which it has an extent. */
export function resized(shape: CanvasShape, dw: number, dh: number, least: number): CanvasShape {
  const box = boxOf(shape);
  return fitted(shape, {
    x: box.x,
    y: box.y,
    width: box.width === 0 ? 0 : Math.max(least, box.width + dw),
    height: box.height === 0 ? 0 : Math.max(least, box.height + dh),
  });
}

/** Two corners in any order, as a box. */
export function boxOfCorners(a: Point, b: Point): Box {
  return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
}

/**
 * Douglas–Peucker: drops points nearer than `tolerance` to the line that remains, then coarsens until at most
 * MaxPoints.
 */
export function simplified(points: readonly Point[], tolerance: number): readonly Point[] {
  let kept = thin(points, tolerance);
  for (let coarser = tolerance * 1.5; kept.length > MaxPoints; coarser *= 1.5) { kept = thin(points, coarser); }
  return kept;
}

function thin(points: readonly Point[], tolerance: number): readonly Point[] {
  if (points.length < 3) { return points; }
  const keep = new Set([0, points.length - 1]);
  const open: [number, number][] = [[0, points.length - 1]];
  for (let range = open.pop(); range !== undefined; range = open.pop()) {
    const [from, to] = range;
    let furthest = 0;
    let at = -1;
    for (let i = from + 1; i < to; i++) {
      const distance = distanceToSegment(points[i]!, points[from]!, points[to]!);
      if (distance > furthest) { furthest = distance; at = i; }
    }
    if (at >= 0 && furthest > tolerance) {
      keep.add(at);
      open.push([from, at], [at, to]);
    }
  }
  return points.filter((_, index) => keep.has(index));
}

function distanceToSegment(p: Point, a: Point, b: Point): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((p.x - a.x) * dx + (p.y - a.y) * dy) / length));
  return Math.hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}
