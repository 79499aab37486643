import { createContext, useContext } from "react";
import type { Id } from "../wire";
import type { Present } from "./presence";
import type { PersonSignal, RoomSignal } from "./signals";

/** What does not last: who is here, and their pointers and strokes as they come. Apart from the room's own state. */
export interface LiveRoom {
  readonly present: ReadonlyMap<Id, Present>;
  readonly send: (signal: RoomSignal) => void;
  /** Hears everybody else's signals; the answer stops it. */
  readonly listen: (listener: (signals: readonly PersonSignal[]) => void) => () => void;
}

export const LiveContext = createContext<LiveRoom | null>(null);

export function useLive(): LiveRoom {
  const live = useContext(LiveContext);
  if (live === null) { throw new Error("No live room above this component."); }
  return live;
}
