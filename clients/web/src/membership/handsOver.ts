import type { Role } from "../wire";

/** Parts that another can take over whole; the patient's side and guests are invited anew. */
export const hasSuccessor: readonly Role[] = [
  "responsibleDoctor", "specialist", "centreStaff", "coordinator", "deputy", "assistant", "generalPractitioner",
  "healthStationDoctor", "municipalCoordinator", "childCoordinator", "ernLiaison",
];

/**
 * Whether a role may give somebody's part to a third: `whenGone` only once its holder has left the directory. The
 * deputy's taking of the coordinator's part is another step; the server decides.
 */
export function handsOver(by: Role, part: Role, own: boolean): "yes" | "no" | "whenGone" {
  if (!hasSuccessor.includes(part)) { return "no"; }
  if (own) { return "yes"; }
  switch (part) {
    case "responsibleDoctor": return by === "coordinator" || by === "deputy" ? "whenGone" : "no";
    case "coordinator": return by === "responsibleDoctor" ? "yes" : "no";
    default: return by === "responsibleDoctor" || by === "coordinator" ? "yes" : "no";
  }
}
