import { useEffect, useRef } from "react";
import type { Id } from "../wire";
import type { RoomScreen } from "./screen";

interface Place { readonly materialId: Id | null; readonly page: number }

/** Asked by a big screen that has just been opened. */
const where = "where";

function channelOf(roomId: Id): BroadcastChannel {
  return new BroadcastChannel(`caseroom.big-screen.${roomId}`);
}

/** Says to this browser's big screens what is looked at here. */
export function useLeadingBigScreen(roomId: Id, { materialId, page }: RoomScreen): void {
  const place = useRef<Place>({ materialId, page });
  const channel = useRef<BroadcastChannel>(null);
  useEffect(() => {
    const open = channelOf(roomId);
    channel.current = open;
    open.onmessage = ({ data }) => { if (data === where) { open.postMessage(place.current); } };
    return () => { open.close(); };
  }, [roomId]);
  useEffect(() => {
    place.current = { materialId, page };
    channel.current?.postMessage(place.current);
  }, [materialId, page]);
}

/** A big screen goes where the page that opened it goes. */
export function useBigScreen(roomId: Id, { openMaterial }: RoomScreen): void {
  const go = useRef(openMaterial);
  useEffect(() => { go.current = openMaterial; }, [openMaterial]);
  useEffect(() => {
    const channel = channelOf(roomId);
    channel.onmessage = ({ data }: MessageEvent<Place | typeof where>) => {
      if (data !== where && data.materialId !== null) { go.current(data.materialId, data.page); }
    };
    channel.postMessage(where);
    return () => { channel.close(); };
  }, [roomId]);
}
