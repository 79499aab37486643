import { Paragraph } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../conclusion/useCommand";
import { useFamilyText } from "../language/familyText";
import { InlineForm } from "../rooms/InlineForm";
import { useOpenRoom } from "../rooms/roomAccess";
import type { RecordedConsent } from "../wire";
import { today } from "./latest";
import { isShown, notShown, ProofField, shownBy } from "./ProofField";

/** Takes a consent back, after saying what stops. */
export function WithdrawConsent({ consent }: { readonly consent: RecordedConsent }): ReactElement {
  const { t } = useTranslation("consent");
  const say = useFamilyText();
  const { you } = useOpenRoom();
  const { busy, refused, give } = useCommand();
  const { scope, receiver, receiverKind = null, language, interpreter } = consent;
  const own = you.reach === "family";
  const [shown, setShown] = useState(notShown);
  const givenBy = own ? you.role : consent.givenBy;
  return (
    <InlineForm open={t("withdrawFor", { scope: t(`scope.${scope}`) })} shown={t("withdraw")} send={t("withdraw")}
      busy={busy} refused={refused} ready={own || isShown(shown)}
      onSend={() => give("recordConsent", {
        scope, receiver, receiverKind, language, interpreter, givenBy, ...shownBy(shown),
        decision: "withdrawn", on: today(), receivedBy: "", giver: own ? null : consent.giver ?? null,
      })}>
      <Paragraph data-size="sm">
        {own ? say(`stops.${scope}`) : t(`stops.${scope}`)} {t("stopsAtOnce")}
      </Paragraph>
      {!own && <ProofField shown={shown} onChange={setShown} />}
    </InlineForm>
  );
}
