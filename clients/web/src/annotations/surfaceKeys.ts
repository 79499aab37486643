import { placed } from "./drawing";
import { moved, resized, rounded, toMaterial, type ViewTransform } from "./geometry";
import type { CanvasShape } from "./shape";
import type { SurfaceProps } from "./surfaceProps";
import { toolOfKey } from "./tools";

/**
 * One press of an arrow key, in screen pixels; ten with Ctrl or Alt held would be unreachable for many, so hold the
 * key.
 */
const Step = 4;

/** The least side a shape can be shrunk to by keys, in screen pixels. */
const Least = 6;

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1],
};

/**
 * The shape after an arrow key: moved, or with Shift resized; undefined for another key. `scale`: screen pixels per
 * unit.
 */
export function nudged(shape: CanvasShape, key: string, resize: boolean, scale: number): CanvasShape | undefined {
  const direction = arrows[key];
  if (direction === undefined) { return undefined; }
  const [dx, dy] = [direction[0] * Step / scale, direction[1] * Step / scale];
  return rounded(resize ? resized(shape, dx, dy, Least / scale) : moved(shape, dx, dy));
}

export interface SurfaceKey { readonly key: string; readonly shiftKey: boolean; readonly ctrlKey: boolean;
  readonly metaKey: boolean; readonly altKey: boolean }

/** What a key does besides zooming. True when it did something, so that the page does not scroll as well. */
export function pressed(
  event: SurfaceKey, props: SurfaceProps, view: ViewTransform, size: { width: number; height: number },
  drawing: { cancel: () => boolean; closePolygon: () => void; busy: boolean }): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) { return false; }
  const selected = props.marks.find((mark) => mark.id === props.selectedId);
  if (event.key === "Escape") {
    if (!drawing.cancel()) {
      if (props.tool === "select") { props.onSelect(null); } else { props.onToolChange("select"); }
    }
    return true;
  }
  if (props.readOnly === true) { return false; }
  if (event.key === "Enter" && props.tool !== "select") {
    if (drawing.busy) { drawing.closePolygon(); return true; }
    const middle = toMaterial(view, { x: size.width / 2, y: size.height / 2 });
    props.onCreate(placed(props.tool, middle, Math.min(size.width, size.height) / 4 / view.scale));
    return true;
  }
  if (selected?.editable === true) {
    const shape = nudged(selected.shape, event.key, event.shiftKey, view.scale);
    if (shape !== undefined) { props.onChange(selected.id, shape); return true; }
    if (event.key === "Delete" && props.onDelete !== undefined) { props.onDelete(selected.id); return true; }
  }
  const tool = props.shortcuts === false ? undefined : toolOfKey(event.key);
  if (tool !== undefined) { props.onToolChange(tool); }
  return tool !== undefined;
}
