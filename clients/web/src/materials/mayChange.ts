import { runsTheCase, type RoomAccess } from "../rooms/roomAccess";
import type { Material } from "../wire";

/** Who acts for the responsible unit and sees identity may have a file as it came; the server decides. */
export function mayHaveOriginal(you: RoomAccess["you"], material: Material): boolean {
  return runsTheCase(you.role) && you.identity && material.original !== null && material.withdrawn === null;
}

/** Who runs the case may change or take back what others entered; the server decides. */
export function mayChange(
  room: Pick<RoomAccess, "may" | "you">, material: Material, how: "renameMaterial" | "withdrawMaterial",
): boolean {
  return room.may(how) && (material.by === room.you.personId || runsTheCase(room.you.role));
}
