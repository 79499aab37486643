import { useMemo, useState } from "react";

/** Items in two: what the reader sees, and what came while they read and waits behind a button. */
export interface Gathered<T> { readonly shown: readonly T[]; readonly waiting: number; readonly show: () => void }

/** Which of the items are shown: those there from the start, one's own, and those let in since. */
export function shownOf<T>(items: readonly T[], letIn: ReadonlySet<string>, idOf: (item: T) => string,
  own: (item: T) => boolean): readonly T[] {
  return items.filter((item) => letIn.has(idOf(item)) || own(item));
}

/** Text that one is reading does not jump: others' new items wait until they are asked for. */
export function useGathered<T>(items: readonly T[], idOf: (item: T) => string, own: (item: T) => boolean): Gathered<T> {
  const [known, setKnown] = useState<ReadonlySet<string>>(() => new Set(items.map(idOf)));
  const shown = useMemo(() => shownOf(items, known, idOf, own), [items, known, idOf, own]);
  return { shown, waiting: items.length - shown.length, show: () => { setKnown(new Set(items.map(idOf))); } };
}
