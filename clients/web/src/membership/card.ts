import type { MemberCard } from "../wire";
import type { KnownColleague } from "./usePeople";

/** A colleague as a command names one; the server fills in the rest from its own directory. */
export function cardOf({ personId, name, profession, organisation, country }: KnownColleague): MemberCard {
  return { personId, name, profession, organisationId: null, organisation, region: "unknown", country };
}
