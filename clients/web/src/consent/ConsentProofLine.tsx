import { Paragraph } from "@digdir/designsystemet-react";
import type { TFunction } from "i18next";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../language/format";
import { AuthorityText } from "../membership/AuthorityLine";
import { keptOf, useSaidBy } from "../membership/saidBy";
import { useOpenRoom } from "../rooms/roomAccess";
import type { MembershipState, RecordedConsent } from "../wire";
import { giverOf } from "./giverOf";
import { isLanguage } from "./languages";

/** When a consent was given, by whom, and what shows it. */
export function ConsentProofLine({ consent }: { readonly consent: RecordedConsent }): ReactElement {
  const { t, i18n } = useTranslation(["consent", "family", "membership"]);
  const { t: tf } = useTranslation("family");
  const { state, you, me } = useOpenRoom();
  const own = you.reach === "family";
  const formats = useFormats();
  const saidBy = useSaidBy();
  const { proof, giver, formVersion, interpreter, language } = consent;
  const givenBy = saidBy(giverOf(consent, state.membership, me, tf));
  const receivedBy = saidBy(consent.receivedBy);
  const date = formats.date(consent.on);
  const said = own ? t(givenBy === "" ? "family:answeredUnnamed" : "family:answered", { date, givenBy })
    : proof === "signedIn" ? t(givenBy === "" ? "onUnnamed" : "onBy", { date, givenBy })
      : t(givenBy === "" ? "receivedUnnamed" : "received", { date, givenBy, receivedBy });
  const unproven = !own && you.identity && isUnproven(consent, state.membership);
  const form = formVersion === "" ? "" : t("formNamed", { form: formVersion });
  return (
    <Paragraph data-size="xs">
      {said}{" "}
      {!own && consent.authority != null && <><AuthorityText link={consent.authority} />{" "}</>}
      {unproven && <strong>{t("membership:authority.unproven")}. </strong>}
      {proof != null && giver !== me.person.personId && `${t(`proofOf.${proof}`)}.`} {!own && form}{" "}
      {!own && t("inLanguage", { language: languageOf(t, language, i18n.language) })}{" "}
      {interpreter && t("withInterpreter")}
    </Paragraph>
  );
}

/** Whether it is not known that who answered may answer: nobody of the room, or somebody whose authority is not
 * confirmed. */
function isUnproven(
  { giver, givenBy, authority, unfounded }: RecordedConsent, { members }: MembershipState,
): boolean {
  if (unfounded === true) { return true; }
  if (giver == null) { return authority == null && keptOf(givenBy) !== "patient"; }
  const member = members[giver];
  return member?.role === "representative" && member.relation?.link == null;
}

/** A language's name where the list has it; what was written otherwise. */
function languageOf(t: TFunction<"consent">, code: string, reader: string): string {
  if (!isLanguage(code)) { return code; }
  const name = t(`languages.${code}`);
  // English writes the name of a language with a capital everywhere.
  return reader === "en" ? name : name.toLocaleLowerCase("nb");
}
