import { useEffect, useState } from "react";
import type { RoomState } from "../wire";
import { get } from "../wire/http";
import { useOpenRoom } from "./roomAccess";

/** Which words a big screen shows, and how new they are: read anew when any of them changes. */
function standingOf({ case: { texts, goals }, conclusion }: RoomState): string {
  return JSON.stringify([
    texts["question"]?.version, ...[goals, conclusion.statements].map((part: Record<string, { version: number }>) =>
      Object.entries(part).map(([id, { version }]) => [id, version])),
  ]);
}

/** The words of the open room as everybody may read them who sits before a big screen; null until they are there. */
export function useBigScreenWords(): Readonly<Record<string, string>> | null {
  const { roomId, state } = useOpenRoom();
  const [words, setWords] = useState<Readonly<Record<string, string>> | null>(null);
  const standing = standingOf(state);
  useEffect(() => {
    const stop = new AbortController();
    get("/api/rooms/{roomId}/big-screen", { path: { roomId }, signal: stop.signal })
      .then(({ texts }) => { setWords(texts); }, () => undefined);
    return () => { stop.abort(); };
  }, [roomId, standing]);
  return words;
}
