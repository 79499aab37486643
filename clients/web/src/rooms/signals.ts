import type { Id } from "../wire";

/** A place on a material, in its own coordinates; `page` is 1-based, null outside PDF. */
export interface SignalPlace {
  readonly materialId: Id;
  readonly page: number | null;
  readonly x: number;
  readonly y: number;
}

/** What must not last: the server passes on these kinds and no other. `materialId` decides who may see it. */
export type RoomSignal =
  | { readonly kind: "here"; readonly materialId?: Id | null; readonly page?: number | null }
  | { readonly kind: "left" }
  | ({ readonly kind: "cursor" } & SignalPlace)
  | { readonly kind: "stroke"; readonly materialId: Id; readonly page: number | null;
      readonly points: readonly { readonly x: number; readonly y: number }[] };

/** A signal and whose it is. */
export interface PersonSignal { readonly personId: Id; readonly signal: RoomSignal }
