import type { Id, Member, MembershipState, Role } from "../wire";

/** Somebody, or everybody of a place, whom the patient keeps out. */
export interface Kept {
  readonly kind: "person" | "organisation" | "unit";
  readonly id: Id;
  readonly name: string;
}

const patientSide: readonly Role[] = ["patient", "representative", "nextOfKin"];

function able({ members }: MembershipState): readonly Member[] {
  return Object.values(members)
    .filter(({ role, standing }) => standing !== "removed" && !patientSide.includes(role))
    .sort((a, b) => a.order - b.order);
}

/**
 * Whom a patient may keep out among those at work here: each person but the doctor who answers for the case, who hands
 * over first, then their organisations and units, each by the name that its first member's card carries.
 */
export function hereOf(membership: MembershipState): readonly Kept[] {
  const [people, organisations, units] = [new Map<Id, Kept>(), new Map<Id, Kept>(), new Map<Id, Kept>()];
  const add = (to: Map<Id, Kept>, kind: Kept["kind"], id: Id, name: string): void => {
    if (!to.has(id)) { to.set(id, { kind, id, name }); }
  };
  for (const { person, role } of able(membership)) {
    if (role !== "responsibleDoctor") { add(people, "person", person.personId, person.name); }
    if (person.organisationId !== null) {
      add(organisations, "organisation", person.organisationId, organisationOf(person.organisation));
    }
    if (person.unitId != null) { add(units, "unit", person.unitId, person.organisation); }
  }
  return [...people.values(), ...organisations.values(), ...units.values()];
}

/** Those here whom it would concern. */
export function concerned(membership: MembershipState, whom: Kept): readonly Member[] {
  const placed = { person: "personId", organisation: "organisationId", unit: "unitId" } as const;
  return able(membership).filter(({ person }) => person[placed[whom.kind]] === whom.id);
}

/** Whether the doctor who answers for the case is among them. */
export function answersForCase(membership: MembershipState, whom: Kept): boolean {
  return concerned(membership, whom).some(({ role }) => role === "responsibleDoctor");
}

/** The place as the command wants it; null where it is another kind. */
export function namedIn({ kind, id, name }: Kept, asked: "organisation" | "unit"): { id: Id; name: string } | null {
  return kind === asked ? { id, name } : null;
}

/** A card says "unit, organisation". */
function organisationOf(words: string): string {
  return words.split(", ").at(-1) ?? words;
}
