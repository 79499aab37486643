import type { Id, MembershipState, PositionKind, Role, SealedVersion, Standing, Statement } from "../wire";

/** Roles that take positions; the silence of anybody else is nothing to show. */
const voters: readonly Role[] = ["responsibleDoctor", "specialist", "centreStaff"];

export function takesPositions(role: Role): boolean {
  return voters.includes(role);
}

/**
 * Who stands where on one statement: counted, never averaged. Each list holds person ids; nobody is in two. Positions
 * are in the order in which they were taken. Advice stands beside and is not counted.
 */
export interface Count extends Readonly<Record<PositionKind, readonly Id[]>> {
  /** Those whose role takes positions and who said nothing; never agreement. */
  readonly notStated: readonly Id[];
  /** Those whose position is on an earlier wording: not counted, asked again. */
  readonly askedAgain: readonly Id[];
}

/** The count now, over those who are in the room; positions stand also when their author has left. */
export function countNow(statement: Statement, membership: MembershipState): Count {
  const present = Object.entries(membership.members)
    .filter(([, member]) => isVoter(member))
    .sort(([a, x], [b, y]) => x.order - y.order || compare(a, b));
  return over(statement, present.map(([id]) => id));
}

/** The count of a signed version, over those who were in the room when it was sealed. */
export function countOf(statement: Statement, version: SealedVersion): Count {
  const present = Object.entries(version.participants).filter(([, participant]) => isVoter(participant));
  return over(statement, present.map(([id]) => id).sort(compare));
}

function over(statement: Statement, voting: readonly Id[]): Count {
  const counted = Object.entries(statement.positions)
    .filter(([, position]) => position.wording === statement.wording)
    .sort(([a, x], [b, y]) => Date.parse(x.at) - Date.parse(y.at) || compare(a, b));
  const silent = voting.filter((voter) => counted.every(([person]) => person !== voter));
  const into = (kind: PositionKind): Id[] => counted.filter(([, p]) => p.kind === kind).map(([person]) => person);
  return {
    agree: into("agree"),
    reservation: into("reservation"),
    disagree: into("disagree"),
    abstain: into("abstain"),
    notStated: silent.filter((person) => statement.positions[person] === undefined),
    askedAgain: silent.filter((person) => statement.positions[person] !== undefined),
  };
}

function isVoter(one: { readonly role: Role; readonly standing: Standing }): boolean {
  return one.standing !== "removed" && takesPositions(one.role);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
