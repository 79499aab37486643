import type { Id, Problem, RoomCommand } from "../wire";

/** Work that the server has not taken, or has refused and its author has not put away. */
export interface Kept { readonly command: RoomCommand; readonly problem?: Problem }

/** Where unsent work outlives the page. Each call either keeps or throws; the queue works on without it. */
export interface Outbox {
  /** Oldest first: ids sort as they were made. */
  load(): Promise<readonly Kept[]>;
  put(kept: Kept): Promise<void>;
  remove(commandId: Id): Promise<void>;
  /** Everything of this person in this room. */
  clear(): Promise<void>;
}

/** Keeps nothing longer than the page: where no key is to be had. */
export class PageOutbox implements Outbox {
  private readonly kept = new Map<Id, Kept>();

  load(): Promise<readonly Kept[]> {
    const inOrder = [...this.kept].sort(([a], [b]) => (a < b ? -1 : 1));
    return Promise.resolve(inOrder.map(([, kept]) => kept));
  }

  put(kept: Kept): Promise<void> {
    this.kept.set(kept.command.commandId, kept);
    return Promise.resolve();
  }

  remove(commandId: Id): Promise<void> {
    this.kept.delete(commandId);
    return Promise.resolve();
  }

  clear(): Promise<void> {
    this.kept.clear();
    return Promise.resolve();
  }
}
