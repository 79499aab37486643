import { isHere } from "../membership/isHere";
import { runsTheCase, type RoomAccess } from "../rooms/roomAccess";
import type { Addressee, Role, Schemas } from "../wire";

const ofService: Partial<Record<Schemas["ReceiverKind"], readonly Role[]>> = {
  hospital: ["specialist"], centre: ["centreStaff"], generalPractitioner: ["generalPractitioner"],
  municipalHealth: ["healthStationDoctor", "municipalCoordinator", "childCoordinator"],
};

/** Who is addressed and here answers alone; else one of the service, or who runs the case. The server decides. */
export function mayAnswer({ state, you, may }: Pick<RoomAccess, "state" | "you" | "may">, to: Addressee): boolean {
  if (!may("answerRecommendation")) { return false; }
  if (to.personId != null && isHere(state.membership, to.personId)) { return to.personId === you.personId; }
  return runsTheCase(you.role) || (ofService[to.kind]?.includes(you.role) ?? false);
}
