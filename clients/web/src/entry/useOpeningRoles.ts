import { useOwnEntry, type OwnEntry } from "../directory/useOwnEntry";
import type { Role } from "../wire";
import { openingRoles } from "./usualRole";

/** The roles in which somebody may open a case, as the directory lists them. */
export function openingRolesOf(entry: OwnEntry): readonly Role[] {
  return openingRoles.filter((role) => entry.mayBe.includes(role));
}

/** The reader's own; undefined while that is not known. */
export function useOpeningRoles(): readonly Role[] | undefined {
  const entry = useOwnEntry();
  return entry.state === "ready" ? openingRolesOf(entry.value) : undefined;
}
