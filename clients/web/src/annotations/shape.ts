/**
 * A place in a material's own coordinates: image pixels at natural size, or PDF points at scale 1 from the page's top
 * left.
 */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface RectangleShape {
  readonly kind: "rectangle";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export interface EllipseShape {
  readonly kind: "ellipse";
  readonly cx: number;
  readonly cy: number;
  readonly rx: number;
  readonly ry: number;
}
export interface PolygonShape {
  readonly kind: "polygon";
  readonly points: readonly Point[];
}
export interface FreehandShape {
  readonly kind: "freehand";
  readonly points: readonly Point[];
}
/** A line whose head is at (x2, y2). */
export interface ArrowShape {
  readonly kind: "arrow";
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}
export interface PointShape {
  readonly kind: "point";
  readonly x: number;
  readonly y: number;
}
/** A stretch of text; start and end are UTF-16 code units, end exclusive. */
export interface TextShape {
  readonly kind: "text";
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

export type CanvasShape = RectangleShape | EllipseShape | PolygonShape | FreehandShape | ArrowShape | PointShape;
export type Shape = CanvasShape | TextShape;
export type ShapeKind = Shape["kind"];
export type CanvasKind = CanvasShape["kind"];

/** Points of a polygon or simplified freehand path; the server refuses more. */
export const MaxPoints = 500;

/** No real image or page reaches a million pixels or points; the server refuses a number beyond it. */
export const FurthestCoordinate = 1_000_000;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The smallest upright box around a shape; of a point, a box without extent. */
export function boxOf(shape: CanvasShape): Box {
  switch (shape.kind) {
    case "rectangle":
      return { x: shape.x, y: shape.y, width: shape.width, height: shape.height };
    case "ellipse":
      return { x: shape.cx - shape.rx, y: shape.cy - shape.ry, width: 2 * shape.rx, height: 2 * shape.ry };
    case "arrow":
      return boxAround([
        { x: shape.x1, y: shape.y1 },
        { x: shape.x2, y: shape.y2 },
      ]);
    case "point":
      return { x: shape.x, y: shape.y, width: 0, height: 0 };
    case "polygon":
    case "freehand":
      return boxAround(shape.points);
  }
}

function boxAround(points: readonly Point[]): Box {
  const xs = points.map((p) => p.x);
  const ys = points.map((p) => p.y);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** Whether every number is finite and within reach, every extent positive and no list too short or too long. */
export function isSound(shape: Shape): boolean {
  switch (shape.kind) {
    case "rectangle":
      return within(shape.x, shape.y, shape.width, shape.height) && shape.width > 0 && shape.height > 0;
    case "ellipse":
      return within(shape.cx, shape.cy, shape.rx, shape.ry) && shape.rx > 0 && shape.ry > 0;
    case "polygon":
      return pointsWithin(shape.points, 3);
    case "freehand":
      return pointsWithin(shape.points, 2);
    case "arrow":
      return within(shape.x1, shape.y1, shape.x2, shape.y2) && (shape.x1 !== shape.x2 || shape.y1 !== shape.y2);
    case "point":
      return within(shape.x, shape.y);
    case "text":
      return (
        Number.isInteger(shape.start) && Number.isInteger(shape.end) && shape.start >= 0 && shape.end > shape.start
      );
  }
}

function within(...values: number[]): boolean {
  return values.every((value) => Number.isFinite(value) && Math.abs(value) <= FurthestCoordinate);
}

function pointsWithin(points: readonly Point[], least: number): boolean {
  return points.length >= least && points.length <= MaxPoints && points.every((p) => within(p.x, p.y));
}
