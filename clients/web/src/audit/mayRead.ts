import type { ReaderView, Role } from "../wire";

const readers: readonly Role[] = ["patient", "representative", "responsibleDoctor", "coordinator", "deputy"];

/** Whom the server answers: the patient's side of their own case, and who answers for the room. */
export function mayReadAccessLog(you: ReaderView): boolean {
  return you.identity && readers.includes(you.role);
}
