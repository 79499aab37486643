import { round } from "./geometry";
import { boxOf, type CanvasShape, type Point } from "./shape";

/** A signal holds 4 KiB; eighty points of a stroke stay well below it. */
const MostPoints = 80;

/** The line of a shape as points, for those who watch it being drawn. */
export function outlineOf(shape: CanvasShape): readonly Point[] {
  switch (shape.kind) {
    case "polygon": return thinned([...shape.points, ...shape.points.slice(0, 1)]);
    case "freehand": return thinned(shape.points);
    case "arrow": return [{ x: shape.x1, y: shape.y1 }, { x: shape.x2, y: shape.y2 }];
    case "point": return [{ x: shape.x, y: shape.y }];
    case "ellipse": return Array.from({ length: 25 }, (_, step) => {
      const angle = step * Math.PI / 12;
      return { x: round(shape.cx + shape.rx * Math.cos(angle)), y: round(shape.cy + shape.ry * Math.sin(angle)) };
    });
    case "rectangle": {
      const { x, y, width, height } = boxOf(shape);
      return [{ x, y }, { x: x + width, y }, { x: x + width, y: y + height }, { x, y: y + height }, { x, y }];
    }
  }
}

function thinned(points: readonly Point[]): readonly Point[] {
  if (points.length <= MostPoints) { return points; }
  const step = (points.length - 1) / (MostPoints - 1);
  return Array.from({ length: MostPoints }, (_, index) => points[Math.round(index * step)]!);
}
