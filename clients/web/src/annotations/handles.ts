import { boxOfCorners, fitted } from "./geometry";
import { boxOf, type Box, type CanvasShape, type Point } from "./shape";

/** A grip of a selected shape: where it is, and the shape that dragging it to a place would give. */
export interface Handle {
  readonly id: string;
  readonly at: Point;
  readonly drag: (to: Point) => CanvasShape;
}

/** More vertices than this are dragged by the box: a grip for each would cover the shape. */
const MostVertexHandles = 40;

/** What can be gripped: corners and sides of a box, ends of an arrow, vertices of a polygon; a point is only moved. */
export function handlesOf(shape: CanvasShape): readonly Handle[] {
  switch (shape.kind) {
    case "point":
      return [];
    case "arrow":
      return [
        { id: "tail", at: { x: shape.x1, y: shape.y1 }, drag: (p) => ({ ...shape, x1: p.x, y1: p.y }) },
        { id: "head", at: { x: shape.x2, y: shape.y2 }, drag: (p) => ({ ...shape, x2: p.x, y2: p.y }) },
      ];
    case "polygon":
      return shape.points.length > MostVertexHandles
        ? boxHandles(shape)
        : shape.points.map((at, index) => ({
            id: `v${index}`,
            at,
            drag: (p) => ({ ...shape, points: shape.points.map((old, i) => (i === index ? p : old)) }),
          }));
    case "rectangle":
    case "ellipse":
    case "freehand":
      return boxHandles(shape);
  }
}

function boxHandles(shape: CanvasShape): readonly Handle[] {
  const box = boxOf(shape);
  const right = box.x + box.width;
  const bottom = box.y + box.height;
  const midX = box.x + box.width / 2;
  const midY = box.y + box.height / 2;
  const to = (a: Point, b: Point): CanvasShape => fitted(shape, atLeastOne(boxOfCorners(a, b)));
  return [
    { id: "nw", at: { x: box.x, y: box.y }, drag: (p) => to(p, { x: right, y: bottom }) },
    { id: "n", at: { x: midX, y: box.y }, drag: (p) => to({ x: box.x, y: p.y }, { x: right, y: bottom }) },
    { id: "ne", at: { x: right, y: box.y }, drag: (p) => to({ x: box.x, y: p.y }, { x: p.x, y: bottom }) },
    { id: "e", at: { x: right, y: midY }, drag: (p) => to({ x: box.x, y: box.y }, { x: p.x, y: bottom }) },
    { id: "se", at: { x: right, y: bottom }, drag: (p) => to({ x: box.x, y: box.y }, p) },
    { id: "s", at: { x: midX, y: bottom }, drag: (p) => to({ x: box.x, y: box.y }, { x: right, y: p.y }) },
    { id: "sw", at: { x: box.x, y: bottom }, drag: (p) => to({ x: p.x, y: box.y }, { x: right, y: p.y }) },
    { id: "w", at: { x: box.x, y: midY }, drag: (p) => to({ x: p.x, y: box.y }, { x: right, y: bottom }) },
  ];
}

/** A shape without extent would be refused, and could not be gripped again. */
function atLeastOne(box: Box): Box {
  return { ...box, width: Math.max(1, box.width), height: Math.max(1, box.height) };
}
