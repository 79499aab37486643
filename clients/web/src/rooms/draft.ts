import type { RoomEventOf, RoomEventType, RoomState } from "../wire";

/** What the events of some types change; a type without a row does not compile. */
export type Folds<T extends RoomEventType> = {
  readonly [K in T]: (draft: Draft, event: RoomEventOf<K>) => void;
};

/**
 * A state being changed by a batch of events. Each dictionary is copied once per batch, when it is first changed; the
 * things in it
 * are always replaced and never changed, so states from before stay as they were.
 */
export class Draft {
  readonly state: RoomState;
  private readonly owned = new WeakSet<object>();

  constructor(state: RoomState) {
    this.state = { ...state };
  }

  /** A part of the state that may be assigned to. */
  part<K extends keyof RoomState>(name: K): RoomState[K] {
    return this.own(this.state, name);
  }

  /** A dictionary or list of a part that may be changed. */
  own<T extends object, K extends keyof T>(parent: T, key: K): T[K] {
    const value = parent[key] as object;
    if (this.owned.has(value)) { return parent[key]; }
    const copy: object = Array.isArray(value) ? value.slice() : { ...value };
    this.owned.add(copy);
    parent[key] = copy as T[K];
    return parent[key];
  }
}

/** Replaces what stands under the id, if anything does. */
export function change<T>(items: Record<string, T>, id: string, changed: (before: T) => T): void {
  const before = items[id];
  if (before !== undefined) { items[id] = changed(before); }
}
