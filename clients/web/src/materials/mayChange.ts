import type { RoomAccess } from "../rooms/roomAccess";
import type { Material, Role } from "../wire";

/** Who runs the case may change or take back what others entered; the server decides. */
const running: readonly Role[] = ["responsibleDoctor", "coordinator", "deputy", "assistant"];

export function mayChange(
  room: Pick<RoomAccess, "may" | "you">, material: Material, how: "renameMaterial" | "withdrawMaterial",
): boolean {
  return room.may(how) && (material.by === room.you.personId || running.includes(room.you.role));
}
