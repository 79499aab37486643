import type { Id, MemberCard } from "../wire";

/** Somebody as a command names them: by id, the server fills in the rest from its own directory. */
export function cardOf({ personId }: { readonly personId: Id }): MemberCard {
  return {
    personId, name: "", profession: "", organisationId: null, organisation: "", region: "unknown", country: "",
  };
}
