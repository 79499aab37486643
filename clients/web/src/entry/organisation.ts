import type { Id, Schemas, SessionPerson } from "../wire";
import { uuidOf } from "../wire/newId";

export type OrganisationRef = Schemas["OrganisationRef"];

/** The names that ids of organisations outside the directory follow from; the same as the server's import uses. */
const organisations: Id = "0199b3a0-0000-7000-8000-00000000c0de";

/** Version 8 of RFC 9562 from SHA-256, so that the same name is the same organisation in every case. */
async function derivedId(from: Id, name: string): Promise<Id> {
  const base = Uint8Array.from(from.replaceAll("-", "").match(/../gu)!, (pair) => parseInt(pair, 16));
  const text = new TextEncoder().encode(name);
  const hash = await crypto.subtle.digest("SHA-256", new Uint8Array([...base, ...text]));
  const id = new Uint8Array(hash).slice(0, 16);
  id[6] = (id[6]! & 0x0f) | 0x80;
  id[8] = (id[8]! & 0x3f) | 0x80;
  return uuidOf(id);
}

/** Controller and unit by their names; a unit without a name is the organisation itself. */
export async function placesOf(controller: string, unit: string):
  Promise<{ readonly controller: OrganisationRef; readonly unit: OrganisationRef }> {
  const whole = { id: await derivedId(organisations, controller), name: controller };
  return unit === "" ? { controller: whole, unit: whole } : {
    controller: whole, unit: { id: await derivedId(whole.id, unit), name: `${unit}, ${controller}` },
  };
}

/** Where a person works, as a case begins with it. */
export function ownPlace({ organisation, unit }: Pick<SessionPerson, "organisation" | "unit">):
  { readonly controller: string; readonly unit: string } {
  return { controller: organisation, unit: unit ?? "" };
}
