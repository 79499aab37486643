import type { Member, MembershipState } from "../wire";

/** Whether nobody has recorded yet by what a representative acts for the patient; told with identity alone. */
export function isUnproven({ role, standing, relation }: Member): boolean {
  return role === "representative" && standing !== "removed" && relation?.link == null;
}

/** The representatives whose authority nobody has confirmed, in the order they came. */
export function unprovenIn({ members }: MembershipState): readonly Member[] {
  return Object.values(members).filter(isUnproven).toSorted((a, b) => a.order - b.order);
}
