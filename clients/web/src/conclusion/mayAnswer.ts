import { isHere } from "../membership/isHere";
import type { Addressee, Id, Role, RoomState } from "../wire";

const running: readonly Role[] = ["responsibleDoctor", "coordinator", "deputy", "assistant"];

/** Who of a service speaks for it here. */
const ofService: Partial<Record<Addressee["kind"], readonly Role[]>> = {
  hospital: ["specialist"],
  centre: ["centreStaff"],
  generalPractitioner: ["generalPractitioner"],
  municipalHealth: ["healthStationDoctor", "municipalCoordinator", "childCoordinator"],
};

/**
 * Whether somebody of the room may answer what is addressed so: a person who is here for themselves, a service by one
 * of its own or by who runs the case; the server decides.
 */
export function mayAnswer({ membership }: Pick<RoomState, "membership">, me: Id, { kind, personId }: Addressee):
  boolean {
  if (personId != null && isHere(membership, personId)) { return personId === me; }
  const role = membership.members[me]?.role;
  return role !== undefined && (running.includes(role) || (ofService[kind]?.includes(role) ?? false));
}
