import { Paragraph } from "@digdir/designsystemet-react";
import type { TFunction } from "i18next";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../language/format";
import { useSaidBy } from "../membership/saidBy";
import { useOpenRoom } from "../rooms/roomAccess";
import type { RecordedConsent } from "../wire";
import { giverOf } from "./giverOf";
import { isLanguage } from "./languages";

/** When a consent was given, by whom, and what shows it. */
export function ConsentProofLine({ consent }: { readonly consent: RecordedConsent }): ReactElement {
  const { t } = useTranslation(["consent", "family"]);
  const { t: tf } = useTranslation("family");
  const { state, you, me } = useOpenRoom();
  const own = you.reach === "family";
  const formats = useFormats();
  const saidBy = useSaidBy();
  const { proof, formVersion, interpreter, language } = consent;
  const givenBy = saidBy(giverOf(consent, state.membership, me, tf));
  const receivedBy = saidBy(consent.receivedBy);
  const date = formats.date(consent.on);
  const said = own ? t(givenBy === "" ? "family:answeredUnnamed" : "family:answered", { date, givenBy })
    : proof === "signedIn" ? t(givenBy === "" ? "onUnnamed" : "onBy", { date, givenBy })
      : t(givenBy === "" ? "receivedUnnamed" : "received", { date, givenBy, receivedBy });
  const form = formVersion === "" ? "" : t("formNamed", { form: formVersion });
  return (
    <Paragraph data-size="xs">
      {said} {proof != null && `${t(`proofOf.${proof}`)}.`} {!own && form}{" "}
      {!own && t("inLanguage", { language: languageOf(t, language) })} {interpreter && t("withInterpreter")}
    </Paragraph>
  );
}

/** A language's name where the list has it; what was written otherwise. */
function languageOf(t: TFunction<"consent">, code: string): string {
  return isLanguage(code) ? t(`languages.${code}`).toLocaleLowerCase("nb") : code;
}
