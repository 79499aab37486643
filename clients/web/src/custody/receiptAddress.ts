import type { Id } from "../wire";

/** The address of the receipt of a case that was erased. */
export function receiptAddress(roomId: Id): string {
  return `/erased/${roomId}`;
}
