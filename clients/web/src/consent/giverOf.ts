import type { TFunction } from "i18next";
import type { Member, MembershipState, RecordedConsent } from "../wire";

/** Who gave an answer, as its reader knows them: by name where they are of the room, else as it was written. */
export function giverOf(
  { giver, givenBy }: RecordedConsent, { members }: MembershipState, me: Member, t: TFunction<"family">,
): string {
  if (giver == null) { return givenBy; }
  if (giver === me.person.personId) { return t("you"); }
  const name = members[giver]?.person.name ?? "";
  return name === "" ? givenBy : name;
}
