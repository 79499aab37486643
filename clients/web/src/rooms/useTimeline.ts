import { useCallback, useEffect, useRef, useState } from "react";
import type { Id, RoomEvent } from "../wire";
import { get } from "../wire/http";
import { isTold } from "./timeline";

/** Events asked for at a time; a page of what happened lately. */
const Page = 60;

export interface ToldEvents {
  /** Newest first, as this reader may see them. */
  readonly events: readonly RoomEvent[];
  /** Whether there is more before the oldest of them. */
  readonly earlier: boolean;
  readonly readEarlier: () => void;
}

/** The end of the room's log, kept up with the room; earlier pages when asked for. */
export function useTimeline(roomId: Id, sequence: number): ToldEvents {
  const [events, setEvents] = useState<readonly RoomEvent[]>([]);
  const [from, setFrom] = useState(() => Math.max(0, sequence - Page));
  const upTo = useRef(from);
  const reading = useRef(false);
  const read = useCallback(async (after: number, limit: number): Promise<readonly RoomEvent[]> => {
    const batch = await get("/api/rooms/{roomId}/events", { path: { roomId }, query: { after, limit } });
    return batch.events.filter(isTold);
  }, [roomId]);
  useEffect(() => {
    if (reading.current || sequence <= upTo.current) { return; }
    reading.current = true;
    let gone = false;
    const after = upTo.current;
    read(after, sequence - after).then((found) => {
      if (gone) { return; }
      upTo.current = sequence;
      setEvents((old) => [...found.toReversed(), ...old]);
    }, () => undefined).finally(() => { reading.current = false; });
    return () => { gone = true; reading.current = false; };
  }, [read, sequence]);
  const readEarlier = useCallback(() => {
    const after = Math.max(0, from - Page);
    read(after, from - after).then((found) => {
      setEvents((old) => [...old, ...found.toReversed()]);
      setFrom(after);
    }, () => undefined);
  }, [from, read]);
  return { events, earlier: from > 0, readEarlier };
}
