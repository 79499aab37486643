import { isGiven, type Consenting } from "../consent/holders";
import { latestOf } from "../consent/latest";
import type { ConsentScope, Member, Role } from "../wire";

/** Why a member does not see the case, or not all of it, as far as the reader is told. */
export type KeptOut = "blocked" | "blockedPart" | "noConsent";

/** Whose sight rests on a consent. */
const restsOn: Partial<Readonly<Record<Role, ConsentScope>>> = { ernExpert: "ernAdvice", observer: "teaching" };

/** A family that happens to work in a place is not meant by it. */
const patientSide: readonly Role[] = ["patient", "representative", "nextOfKin"];

export function keptOut(state: Consenting, { person, role }: Member): KeptOut | null {
  const { consent } = state;
  if (patientSide.includes(role)) { return null; }
  const scope = restsOn[role];
  if (scope !== undefined && latestOf(consent, scope).length > 0 && !isGiven(state, scope)) { return "noConsent"; }
  const blocks = Object.values(consent.blocks).filter((block) => block.lifted === null
    && (block.person !== null ? block.person.id === person.personId
      : block.unit !== null ? block.unit.id === person.unitId
      : block.organisation !== null && block.organisation.id === person.organisationId));
  if (blocks.some(({ materials, parts }) => materials === null && parts === null)) { return "blocked"; }
  return blocks.length > 0 ? "blockedPart" : null;
}
