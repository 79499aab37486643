import type { Role } from "../../wire";

const editors: readonly Role[] = [
  "responsibleDoctor", "coordinator", "deputy", "assistant", "patient", "representative",
];

/** Who may edit the patient's own words once they are written down; the server decides. */
export function mayEditGoal(role: Role): boolean {
  return editors.includes(role);
}
