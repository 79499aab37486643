import type { RoomAccess } from "../rooms/roomAccess";
import type { Material, Role } from "../wire";

/** Who runs the case may take back what others entered; the server decides. */
const running: readonly Role[] = ["responsibleDoctor", "coordinator", "deputy", "assistant"];

export function mayWithdraw(room: Pick<RoomAccess, "may" | "you">, material: Material): boolean {
  return room.may("withdrawMaterial") && (material.by === room.you.personId || running.includes(room.you.role));
}
