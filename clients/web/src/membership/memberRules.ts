import type { Id, Member, MembershipState, Role } from "../wire";

const leaders: readonly Role[] = ["responsibleDoctor", "coordinator", "deputy"];

function isLeader({ role, standing }: Member): boolean {
  return leaders.includes(role) && standing !== "removed";
}

/** Whether somebody may say who sees the patient's identity: who sees it, or a leader while nobody does. */
export function givesRelations(membership: MembershipState, me: Member): boolean {
  return isLeader(me) && (me.relation !== null
    || Object.values(membership.members).every(({ relation }) => relation === null));
}

/** Whether the room goes on without somebody: one who runs the case, and one who lets others see identity. */
export function isDispensable(membership: MembershipState, personId: Id): boolean {
  const rest = Object.entries(membership.members).filter(([id]) => id !== personId).map(([, member]) => member);
  return rest.some(isLeader) && keepsSight(membership, personId);
}

/** Whether somebody else is left who lets others see who the patient is. */
export function keepsSight(membership: MembershipState, personId: Id): boolean {
  return (membership.members[personId]?.relation ?? null) === null
    || Object.entries(membership.members)
      .some(([id, member]) => id !== personId && isLeader(member) && member.relation !== null);
}
