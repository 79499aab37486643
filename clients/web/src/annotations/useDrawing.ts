import { useCallback, useEffect, useMemo, useRef, useState, type PointerEvent, type RefObject } from "react";
import { CloseDistance, draftOf, finished, type Drawing } from "./drawing";
import { moved, rounded, toMaterial, type ViewTransform } from "./geometry";
import type { Handle } from "./handles";
import type { CanvasShape, Point } from "./shape";
import type { SurfaceProps } from "./surfaceProps";
import { throttled } from "./throttle";

/** A shape under change: how a pointer's place becomes the shape it will be. */
interface Change { readonly id: string; readonly to: (at: Point) => CanvasShape }

export interface DrawingState {
  /** The new shape so far. */
  readonly draft: CanvasShape | undefined;
  /** The existing shape as it is being changed. */
  readonly changed: { readonly id: string; readonly shape: CanvasShape } | undefined;
  readonly down: (event: PointerEvent<SVGSVGElement>) => void;
  readonly move: (event: PointerEvent<SVGSVGElement>) => void;
  readonly up: (event: PointerEvent<SVGSVGElement>) => void;
  readonly closePolygon: () => void;
  readonly cancel: () => boolean;
  readonly grip: (event: PointerEvent<Element>, id: string, shape: CanvasShape, handle: Handle | null) => void;
}

/** Turns presses on a surface into shapes. Positions are relative to the surface element. */
export function useDrawing(
  props: SurfaceProps, view: ViewTransform, svg: RefObject<SVGSVGElement | null>): DrawingState {
  const { tool, onCreate, onChange, onStroke } = props;
  const [drawn, drawing, setDrawing] = useLatest<Drawing>();
  const [, change, setChange] = useLatest<Change>();
  const [changed, lastChanged, setChanged] = useLatest<{ id: string; shape: CanvasShape }>();
  const send = useRef(onStroke);
  useEffect(() => { send.current = onStroke; }, [onStroke]);
  const strokes = useMemo(() => throttled<CanvasShape | null>((shape) => send.current?.(shape)), []);
  useEffect(() => () => { strokes.stop(); }, [strokes]);
  useEffect(() => { setDrawing(undefined); }, [tool, setDrawing]);

  const placeOf = useCallback((event: { clientX: number; clientY: number }): Point => {
    const area = svg.current!.getBoundingClientRect();
    return toMaterial(view, { x: event.clientX - area.left, y: event.clientY - area.top });
  }, [svg, view]);

  const finish = (done: Drawing): void => {
    setDrawing(undefined);
    strokes.push(null);
    const shape = finished(done, view.scale);
    if (shape !== undefined) { onCreate(shape); }
  };

  const step = (next: Drawing): void => {
    setDrawing(next);
    const draft = draftOf(next);
    if (draft !== undefined) { strokes.push(rounded(draft)); }
  };

  const down = (event: PointerEvent<SVGSVGElement>): void => {
    if (tool === "select" || event.button !== 0) { return; }
    if (drawing.current !== undefined && tool !== "polygon") { cancel(); return; }
    const at = placeOf(event);
    svg.current!.setPointerCapture(event.pointerId);
    if (tool === "point") { finish({ tool, points: [at], pointer: at }); return; }
    const begun = drawing.current;
    if (tool !== "polygon" || begun === undefined) { step({ tool, points: [at], pointer: at }); return; }
    const first = begun.points[0]!;
    const closes = begun.points.length >= 3
      && Math.hypot(at.x - first.x, at.y - first.y) * view.scale < CloseDistance;
    if (closes) { finish(begun); } else { step({ ...begun, points: [...begun.points, at], pointer: at }); }
  };

  const move = (event: PointerEvent<SVGSVGElement>): void => {
    const at = placeOf(event);
    const [begun, gripped] = [drawing.current, change.current];
    if (gripped !== undefined) {
      const shape = rounded(gripped.to(at));
      setChanged({ id: gripped.id, shape });
      strokes.push(shape);
    } else if (begun !== undefined) {
      step({ ...begun, pointer: at, points: begun.tool === "freehand" ? [...begun.points, at] : begun.points });
    }
  };

  const up = (): void => {
    const [begun, gripped, result] = [drawing.current, change.current, lastChanged.current];
    if (gripped !== undefined) {
      setChange(undefined);
      setChanged(undefined);
      if (result !== undefined) { onChange(result.id, result.shape); strokes.push(null); }
    } else if (begun !== undefined && begun.tool !== "polygon") { finish(begun); }
  };

  const cancel = (): boolean => {
    const busy = drawing.current !== undefined || change.current !== undefined;
    if (busy) { strokes.push(null); }
    setDrawing(undefined);
    setChange(undefined);
    setChanged(undefined);
    return busy;
  };

  const grip = (event: PointerEvent<Element>, id: string, shape: CanvasShape, handle: Handle | null): void => {
    const start = placeOf(event);
    svg.current!.setPointerCapture(event.pointerId);
    const to = handle?.drag ?? ((at: Point) => moved(shape, at.x - start.x, at.y - start.y));
    setChange({ id, to });
  };

  const closePolygon = (): void => {
    if (drawing.current?.tool === "polygon") { finish(drawing.current); }
  };

  return { draft: drawn && draftOf(drawn), changed, down, move, up, closePolygon, cancel, grip };
}

/** State that a handler can read at once: a pointer may rise before its last move has been rendered. */
function useLatest<T>(): [T | undefined, RefObject<T | undefined>, (value: T | undefined) => void] {
  const [shown, setShown] = useState<T>();
  const latest = useRef<T | undefined>(undefined);
  const set = useCallback((value: T | undefined) => {
    latest.current = value;
    setShown(() => value);
  }, []);
  return [shown, latest, set];
}
