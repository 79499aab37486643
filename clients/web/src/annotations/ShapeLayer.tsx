import { useRef, type KeyboardEvent, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { lookClass } from "../membership/personLook";
import { toScreen, type ViewTransform } from "./geometry";
import { handlesOf } from "./handles";
import type { Mark } from "./mark";
import { boxOf, type CanvasShape } from "./shape";
import { ShapeFigure } from "./ShapeFigure";
import { pressed } from "./surfaceKeys";
import type { SurfaceProps } from "./surfaceProps";
import { useDrawing } from "./useDrawing";

export interface ShapeLayerProps extends SurfaceProps {
  readonly view: ViewTransform;
}

/** The SVG over a material: shapes, the one being drawn, other people's strokes, grips of the selected one. */
export function ShapeLayer({ view, ...props }: ShapeLayerProps): ReactElement {
  const { t } = useTranslation("annotation");
  const svg = useRef<SVGSVGElement>(null);
  const drawing = useDrawing(props, view, svg);
  const { marks, selectedId, tool, readOnly = false, strokes = [], look } = props;
  const shapeOf = (mark: Mark<CanvasShape>): CanvasShape =>
    drawing.changed?.id === mark.id ? drawing.changed.shape : mark.shape;
  const selected = marks.find((mark) => mark.id === selectedId);

  const onKeyDown = (event: KeyboardEvent): void => {
    const size = svg.current!.getBoundingClientRect();
    const busy = drawing.draft !== undefined;
    if (pressed(event, props, view, size, { ...drawing, busy })) {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  return (
    <svg
      ref={svg}
      className={`shape-layer ${tool === "select" || readOnly ? "" : "shape-layer-drawing"}`}
      tabIndex={0}
      role="group"
      aria-label={t("surface")}
      aria-description={t("canvasKeys")}
      onKeyDown={onKeyDown}
      onPointerDown={readOnly ? undefined : drawing.down}
      onPointerMove={drawing.move}
      onPointerUp={drawing.up}
      onPointerCancel={drawing.cancel}
      onDoubleClick={drawing.closePolygon}
    >
      <g transform={`translate(${view.x} ${view.y}) scale(${view.scale})`}>
        {marks.map((mark) => (
          <g
            key={mark.id}
            data-mark={mark.id}
            className="mark"
            onPointerDown={(event) => {
              if (tool !== "select" || event.button !== 0) {
                return;
              }
              event.stopPropagation();
              svg.current?.focus({ preventScroll: true });
              props.onSelect(mark.id);
              if (mark.editable && !readOnly) {
                drawing.grip(event, mark.id, mark.shape, null);
              }
            }}
          >
            <ShapeFigure
              shape={shapeOf(mark)}
              look={mark.author.look}
              scale={view.scale}
              className={classesOf(mark, mark.id === selectedId)}
            />
          </g>
        ))}
        {strokes.map(
          (stroke) =>
            stroke.shape.kind !== "text" && (
              <ShapeFigure
                key={stroke.personId}
                shape={stroke.shape}
                look={stroke.look}
                scale={view.scale}
                className="shape-live"
              />
            ),
        )}
        {drawing.draft && (
          <ShapeFigure shape={drawing.draft} look={look} scale={view.scale} className="shape-pending" />
        )}
      </g>
      {marks.map((mark) => (
        <Flag key={mark.id} mark={mark} shape={shapeOf(mark)} view={view} />
      ))}
      {selected?.editable === true &&
        !readOnly &&
        tool === "select" &&
        handlesOf(shapeOf(selected)).map((handle) => {
          const at = toScreen(view, handle.at);
          return (
            <g
              key={handle.id}
              className="grip"
              data-handle={handle.id}
              onPointerDown={(event) => {
                event.stopPropagation();
                drawing.grip(event, selected.id, selected.shape, handle);
              }}
            >
              <circle className="grip-hit" cx={at.x} cy={at.y} r={14} />
              <circle className="grip-dot" cx={at.x} cy={at.y} r={5.5} />
            </g>
          );
        })}
    </svg>
  );
}

/** The number people say aloud, at the top left of the shape, in the author's colour. */
function Flag({
  mark,
  shape,
  view,
}: {
  mark: Mark<CanvasShape>;
  shape: CanvasShape;
  view: ViewTransform;
}): ReactElement {
  const box = boxOf(shape);
  const at = toScreen(view, box);
  const words = String(mark.number);
  const width = 10 + words.length * 7;
  const lift = shape.kind === "point" ? 26 : 20;
  return (
    <g
      className={`flag ${lookClass(mark.author.look)}`}
      transform={`translate(${at.x - 2} ${at.y - lift})`}
      aria-hidden="true"
    >
      <rect width={width} height={16} rx={3} />
      <text x={width / 2} y={12} textAnchor="middle">
        {words}
      </text>
    </g>
  );
}

function classesOf(mark: Mark, selected: boolean): string {
  return [
    `shape-${mark.state}`,
    selected ? "shape-selected" : "",
    mark.resolved === true ? "shape-resolved" : "",
  ].join(" ");
}
