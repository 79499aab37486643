import type { PersonLook } from "../membership/personLook";
import type { Shape } from "./shape";

/** Pending: shown at once, not yet kept by the server. Refused: the server said no, and the author sees why. */
export type MarkState = "kept" | "pending" | "refused";

export interface MarkAuthor { readonly name: string; readonly initials: string; readonly look: PersonLook }

/** An annotation as the viewers draw it and the list shows it. */
export interface Mark<S extends Shape = Shape> {
  readonly id: string;
  readonly shape: S;
  /** 1-based, of a PDF; absent otherwise. */
  readonly page?: number;
  /** The number people say aloud ("se markering 4"), shown beside the shape and in the list. */
  readonly number: number;
  readonly label: string;
  readonly body?: string;
  readonly author: MarkAuthor;
  readonly state: MarkState;
  /** Why it was refused, in the reader's language. */
  readonly reason?: string;
  /** Whether this reader may move, resize or retract it. */
  readonly editable: boolean;
  /** Its thread is closed: drawn faintly. */
  readonly resolved?: boolean;
  readonly comments?: number;
  readonly unread?: boolean;
}

/** Somebody's pointer, in the material's coordinates. */
export interface LiveCursor {
  readonly personId: string;
  readonly name: string;
  readonly initials: string;
  readonly look: PersonLook;
  readonly x: number;
  readonly y: number;
  readonly page?: number;
}

/** A shape that somebody else is drawing or moving right now; never kept. */
export interface LiveStroke { readonly personId: string; readonly look: PersonLook; readonly shape: Shape;
  readonly page?: number }
