import type { LiveCursor, LiveStroke, Mark } from "./mark";
import type { CanvasShape, Point } from "./shape";
import type { PersonLook } from "../membership/personLook";
import type { Tool } from "./tools";

/** What every drawing surface is given and tells, whatever lies under it. Coordinates are the material's own. */
export interface SurfaceProps {
  readonly marks: readonly Mark<CanvasShape>[];
  readonly selectedId?: string | null;
  readonly tool: Tool;
  /** The look of the person who draws here. */
  readonly look: PersonLook;
  readonly cursors?: readonly LiveCursor[];
  readonly strokes?: readonly LiveStroke[];
  /** No drawing and no changes; selecting still works. */
  readonly readOnly?: boolean;
  /** Single-key shortcuts, off where the person has switched them off. */
  readonly shortcuts?: boolean;
  readonly onToolChange: (tool: Tool) => void;
  readonly onSelect: (id: string | null) => void;
  readonly onCreate: (shape: CanvasShape) => void;
  readonly onChange: (id: string, shape: CanvasShape) => void;
  /** Delete was pressed on a selected shape of one's own; the parent asks and retracts. */
  readonly onDelete?: (id: string) => void;
  /** The pointer, at most 20 times a second; null when it has left. */
  readonly onPointer?: (at: Point | null) => void;
  /** The shape being drawn or moved, at most 20 times a second; null when it has ended. */
  readonly onStroke?: (shape: CanvasShape | null) => void;
}
