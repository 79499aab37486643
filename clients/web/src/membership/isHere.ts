import type { Id, MembershipState } from "../wire";

/** Whether the person is invited or takes part. */
export function isHere(membership: MembershipState, personId: Id): boolean {
  return (membership.members[personId]?.standing ?? "removed") !== "removed";
}
