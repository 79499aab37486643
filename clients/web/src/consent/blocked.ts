import type { Id, Member, MembershipState, Role } from "../wire";

interface Named { readonly id: Id; readonly name: string }

const patientSide: readonly Role[] = ["patient", "representative", "nextOfKin"];

/** Whom a patient may keep out: those at work here; the doctor who answers for the case hands over first. */
function able({ members }: MembershipState): readonly Member[] {
  return Object.values(members)
    .filter(({ role, standing }) => standing !== "removed" && !patientSide.includes(role))
    .sort((a, b) => a.order - b.order);
}

export function peopleHere(membership: MembershipState): readonly { personId: Id; name: string }[] {
  return able(membership)
    .filter(({ role }) => role !== "responsibleDoctor")
    .map(({ person }) => ({ personId: person.personId, name: person.name }));
}

/** The organisations of those here, each by the name that its first member carries. */
export function organisationsHere(membership: MembershipState): readonly { id: Id; name: string }[] {
  const found = new Map<Id, string>();
  for (const { person } of able(membership)) {
    if (person.organisationId !== null && !found.has(person.organisationId)) {
      found.set(person.organisationId, organisationOf(person.organisation));
    }
  }

  return [...found].map(([id, name]) => ({ id, name }));
}

/** The units of those here, each by the name that its first member's card carries. */
export function unitsHere(membership: MembershipState): readonly { id: Id; name: string }[] {
  const found = new Map<Id, string>();
  for (const { person } of able(membership)) {
    if (person.unitId != null && !found.has(person.unitId)) { found.set(person.unitId, person.organisation); }
  }

  return [...found].map(([id, name]) => ({ id, name }));
}

/** What was chosen, as the command wants it; undefined where nobody is. */
export function keptFrom(chosen: string, membership: MembershipState):
{ readonly personId?: Id; readonly organisation?: Named; readonly unit?: Named } | undefined {
  if (chosen === "") { return undefined; }
  const organisation = organisationsHere(membership).find(({ id }) => id === chosen);
  const unit = unitsHere(membership).find(({ id }) => id === chosen);
  return organisation !== undefined ? { organisation } : unit !== undefined ? { unit } : { personId: chosen };
}

/** A card says "unit, organisation". */
function organisationOf(words: string): string {
  return words.split(", ").at(-1) ?? words;
}
