import { useEffect, useMemo, useRef, type PointerEvent } from "react";
import { roundPoint, toMaterial, type ViewTransform } from "../annotations/geometry";
import type { Point } from "../annotations/shape";
import { throttled } from "../annotations/throttle";

export interface PointerHandlers {
  readonly onPointerMoveCapture: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerLeave: () => void;
}

/** Tells where the pointer is in the material, at most 20 times a second, and null once it has left. */
export function usePointer(view: ViewTransform | undefined, onPointer: ((at: Point | null) => void) | undefined):
PointerHandlers {
  const send = useRef(onPointer);
  useEffect(() => { send.current = onPointer; }, [onPointer]);
  const places = useMemo(() => throttled<Point | null>((at) => send.current?.(at)), []);
  useEffect(() => () => { places.stop(); }, [places]);
  return {
    onPointerMoveCapture: (event) => {
      if (view === undefined) { return; }
      const area = event.currentTarget.getBoundingClientRect();
      places.push(roundPoint(toMaterial(view, { x: event.clientX - area.left, y: event.clientY - area.top })));
    },
    onPointerLeave: () => { places.push(null); },
  };
}
