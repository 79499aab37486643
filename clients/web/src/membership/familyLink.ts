import type { Schemas } from "../wire";

export type LinkKind = Schemas["LinkKind"];

/** What a representative may act by. */
export const authorities =
  ["parentalResponsibility", "guardian", "childWelfare"] as const satisfies readonly LinkKind[];

/** What binds somebody to the patient; a representative's with what proves it and from when. */
export function bindingOf(kind: LinkKind, proof: string | null = null, from: string | null = null,
  until: string | null = null): Schemas["FamilyLink"] {
  return { kind, proof, from, until: until === "" ? null : until };
}
