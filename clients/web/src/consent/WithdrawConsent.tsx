import { Paragraph } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../conclusion/useCommand";
import { InlineForm } from "../rooms/InlineForm";
import { useOpenRoom } from "../rooms/roomAccess";
import type { RecordedConsent } from "../wire";
import { today } from "./latest";

/** Takes a consent back, after saying what stops. */
export function WithdrawConsent({ consent }: { readonly consent: RecordedConsent }): ReactElement {
  const { t } = useTranslation(["consent", "family", "entry"]);
  const { you } = useOpenRoom();
  const { busy, refused, give } = useCommand();
  const { scope, receiver, formVersion, language, interpreter } = consent;
  const givenBy = you.reach === "family" ? t(`entry:role.${you.role}`) : consent.givenBy;
  return (
    <InlineForm open={t("withdrawFor", { scope: t(`scope.${scope}`) })} shown={t("withdraw")} send={t("withdraw")}
      busy={busy} refused={refused}
      onSend={() => give("recordConsent", {
        scope, receiver, formVersion, language, interpreter, givenBy, decision: "withdrawn", on: today(),
        receivedBy: "",
      })}>
      <Paragraph data-size="sm">
        {t(`${you.reach === "family" ? "family" : "consent"}:stops.${scope}`)} {t("stopsAtOnce")}
      </Paragraph>
    </InlineForm>
  );
}
