import type { ReactElement } from "react";
import { lookClass, type PersonLook } from "../membership/personLook";
import type { CanvasShape } from "./shape";

export interface ShapeFigureProps {
  readonly shape: CanvasShape;
  readonly look: PersonLook;
  /** Screen pixels per unit of the material: heads, dots and strokes keep their size on the screen. */
  readonly scale: number;
  /** Extra class names: state and selection. */
  readonly className?: string;
}

/** Length of an arrow's head and radius of a point, in screen pixels. */
const HeadLength = 14;
const PointRadius = 7;

/** One shape in the material's coordinates: a wide transparent line to hit, a halo, and the line itself. */
export function ShapeFigure({ shape, look, scale, className = "" }: ShapeFigureProps): ReactElement {
  return (
    <g className={`shape ${lookClass(look)} ${className}`} data-kind={shape.kind}>
      {(["shape-hit", "shape-halo", "shape-line"] as const).map((layer) => (
        <Outline key={layer} shape={shape} scale={scale} layer={layer} />
      ))}
    </g>
  );
}

function Outline({ shape, scale, layer }: { shape: CanvasShape; scale: number; layer: string }): ReactElement {
  const line = { className: layer, vectorEffect: "non-scaling-stroke" as const };
  switch (shape.kind) {
    case "rectangle":
      return <rect {...line} x={shape.x} y={shape.y} width={shape.width} height={shape.height} />;
    case "ellipse": return <ellipse {...line} cx={shape.cx} cy={shape.cy} rx={shape.rx} ry={shape.ry} />;
    case "polygon": return <polygon {...line} points={listed(shape.points)} />;
    case "freehand": return <polyline {...line} className={`${layer} shape-open`} points={listed(shape.points)} />;
    case "arrow": return <path {...line} className={`${layer} shape-open`} d={arrowPath(shape, HeadLength / scale)} />;
    case "point": return (
      <>
        <circle {...line} cx={shape.x} cy={shape.y} r={PointRadius / scale} />
        {layer === "shape-line" && <circle className="shape-core" cx={shape.x} cy={shape.y} r={2.5 / scale} />}
      </>
    );
  }
}

function listed(points: readonly { x: number; y: number }[]): string {
  return points.map((p) => `${p.x},${p.y}`).join(" ");
}

function arrowPath(arrow: { x1: number; y1: number; x2: number; y2: number }, head: number): string {
  const { x1, y1, x2, y2 } = arrow;
  const angle = Math.atan2(y2 - y1, x2 - x1);
  const side = (turn: number): string =>
    `${x2 - head * Math.cos(angle + turn)} ${y2 - head * Math.sin(angle + turn)}`;
  return `M${x1} ${y1}L${x2} ${y2}M${side(0.45)}L${x2} ${y2}L${side(-0.45)}`;
}
