import type { Role, Schemas } from "../wire";

export type PersonRole = Schemas["PersonRole"];

/** Roles in which a room may be opened, as the server has them. */
export const openingRoles = ["responsibleDoctor", "coordinator", "deputy", "assistant"] as const;

/** The role in a room that fits what someone usually is; undefined for those who take no part in cases. */
export function roomRoleOf(usual: PersonRole): Role | undefined {
  if (usual === "administrator" || usual === "logController" || usual === "dataProtectionOfficer") {
    return undefined;
  }
  return usual === "gp" ? "generalPractitioner" : usual;
}

/** Patients and their next of kin read plain words and run nothing. */
export function isFamily(usual: PersonRole): boolean {
  return usual === "patient" || usual === "representative" || usual === "nextOfKin";
}

/** Administrators, log controllers and data-protection officers see no case. */
export function seesCases(usual: PersonRole): boolean {
  return roomRoleOf(usual) !== undefined;
}

/** Who sends requests or sees those of their unit; an expert abroad is asked in a case, and by its link. */
export function hasRequests(usual: PersonRole): boolean {
  return seesCases(usual) && !isFamily(usual) && usual !== "ernExpert";
}
