import type { CanvasKind } from "./shape";

/** Select also pans. */
export type Tool = "select" | CanvasKind;

export const tools: readonly Tool[] =
  ["select", "rectangle", "ellipse", "polygon", "freehand", "arrow", "point"];

/** One key each, the same in the three languages; F and R are taken by the room (follow, resolve). */
export const toolKeys: Readonly<Record<Tool, string>> = {
  select: "v", rectangle: "b", ellipse: "e", polygon: "p", freehand: "d", arrow: "a", point: "n",
};

export function toolOfKey(key: string): Tool | undefined {
  return tools.find((tool) => toolKeys[tool] === key.toLowerCase());
}
