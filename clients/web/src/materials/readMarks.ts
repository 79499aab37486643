import { useCallback, useSyncExternalStore } from "react";
import type { Id } from "../wire";

/** Up to which number of the room each material has been read on this machine. Ids and numbers only. */
export type ReadMarks = Readonly<Record<Id, number>>;

const none: ReadMarks = {};
const cache = new Map<string, ReadMarks>();
const listeners = new Set<() => void>();

function keyOf(roomId: Id, personId: Id): string {
  return `caseroom.read.${personId}.${roomId}`;
}

function read(key: string): ReadMarks {
  const known = cache.get(key);
  if (known !== undefined) { return known; }
  const marks = parsed(localStorage.getItem(key));
  cache.set(key, marks);
  return marks;
}

/** What was stored, or nothing read when it is not what this page writes. */
export function parsed(text: string | null): ReadMarks {
  if (text === null) { return none; }
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null) { return none; }
    return Object.fromEntries(Object.entries(value).filter(([, number]) => typeof number === "number"));
  } catch {
    return none;
  }
}

/** The marks and the way to move one forward. */
export function useReadMarks(roomId: Id, personId: Id): [ReadMarks, (materialId: Id, upTo: number) => void] {
  const key = keyOf(roomId, personId);
  const marks = useSyncExternalStore(
    (listener) => { listeners.add(listener); return () => { listeners.delete(listener); }; }, () => read(key));
  const mark = useCallback((materialId: Id, upTo: number) => {
    const before = read(key);
    if ((before[materialId] ?? -1) >= upTo) { return; }
    const next = { ...before, [materialId]: upTo };
    cache.set(key, next);
    localStorage.setItem(key, JSON.stringify(next));
    for (const listener of listeners) { listener(); }
  }, [key]);
  return [marks, mark];
}
