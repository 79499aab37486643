import type { Batch, Id, Outcome, ResetReason, RoomCommand, RoomView } from "../wire";
import type { PersonSignal, RoomSignal } from "./signals";

/** connecting: a first or second try is under way; offline: the tries fail, and go on for ever. */
export type Connection = "connected" | "connecting" | "offline";

/** What a room hears from the server. */
export interface RoomListener {
  connection(state: Connection): void;
  batch(batch: Batch): void;
  head(sequence: number, hash: string): void;
  reset(reason: ResetReason): void;
  signals(signals: readonly PersonSignal[]): void;
}

/** The way to the server: hub for what lives, HTTP for what is asked. A fake in tests. */
export interface RoomTransport {
  readonly connection: Connection;
  /** Hears of one room from now on; says the present connection at once. The answer stops it. */
  listen(roomId: Id, listener: RoomListener): () => void;
  view(roomId: Id, signal: AbortSignal): Promise<RoomView>;
  events(roomId: Id, after: number, signal: AbortSignal): Promise<Batch>;
  follow(roomId: Id, after: number, hash: string): Promise<void>;
  submit(roomId: Id, commands: readonly RoomCommand[]): Promise<readonly Outcome[]>;
  signal(roomId: Id, signal: RoomSignal): void;
}
