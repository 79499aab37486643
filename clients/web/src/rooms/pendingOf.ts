import type { RoomCommandType } from "../wire";
import type { PendingCommand } from "./roomAccess";

/** The commands of one type that are on their way or were refused, oldest first. */
export function pendingOf<T extends RoomCommandType>(pending: readonly PendingCommand[], type: T):
readonly PendingCommand<T>[] {
  return pending.filter((command) => command.type === type) as unknown as readonly PendingCommand<T>[];
}
