import { isHere } from "../membership/isHere";
import { runsTheCase } from "../rooms/roomAccess";
import type { Addressee, Id, Recommendation, Role, RoomState } from "../wire";

/** Who of a service speaks for it here. */
const ofService: Partial<Record<Addressee["kind"], readonly Role[]>> = {
  hospital: ["specialist"],
  centre: ["centreStaff"],
  generalPractitioner: ["generalPractitioner"],
  municipalHealth: ["healthStationDoctor", "municipalCoordinator", "childCoordinator"],
};

type Room = Pick<RoomState, "membership">;

/** Whether somebody of the room may answer: who is addressed, and to whom it was forwarded; the server decides. */
export function mayAnswer(room: Room, me: Id, { addressee, answer }: Pick<Recommendation, "addressee" | "answer">):
  boolean {
  const next = answer?.forwardedTo ?? null;
  return speaksFor(room, me, addressee) || (next !== null && speaksFor(room, me, next));
}

/** A person who is here for themselves, a service by one of its own or by who runs the case. */
function speaksFor({ membership }: Room, me: Id, { kind, personId }: Addressee): boolean {
  if (personId != null && isHere(membership, personId)) { return personId === me; }
  const role = membership.members[me]?.role;
  return role !== undefined && (runsTheCase(role) || (ofService[kind]?.includes(role) ?? false));
}
