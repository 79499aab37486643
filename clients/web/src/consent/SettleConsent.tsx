import { Radio, Textfield } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../conclusion/useCommand";
import { InlineForm } from "../rooms/InlineForm";
import type { RecordedConsent } from "../wire";
import { today } from "./latest";

/** Records how it was settled that those who answer for the patient answered differently. */
export function SettleConsent({ latest }: { readonly latest: RecordedConsent }): ReactElement {
  const { t } = useTranslation(["consent", "common"]);
  const { busy, refused, give } = useCommand();
  const [decision, setDecision] = useState<"given" | "refused">();
  const [on, setOn] = useState(() => today());
  const [reason, setReason] = useState("");
  const { scope, receiver, receiverKind = null, order } = latest;
  return (
    <InlineForm open={t("settleFor", { scope: t(`scope.${scope}`) })} shown={t("settle")} send={t("common:save")}
      busy={busy} refused={refused} ready={decision !== undefined && reason.trim() !== ""}
      onSend={() => decision === undefined ? Promise.resolve(false) : give("settleConsent", {
        scope, receiver, receiverKind, decision, on, read: order, reason,
      })}>
      {(["given", "refused"] as const).map((each) => (
        <Radio key={each} data-size="sm" name={`settled-${scope}`} value={each} label={t(`settledAs.${each}`)}
          checked={decision === each} onChange={() => { setDecision(each); }} />
      ))}
      <Textfield data-size="sm" type="date" label={t("date")} value={on} max={today()}
        onChange={(event) => { setOn(event.target.value); }} />
      <Textfield data-size="sm" label={t("settleReason")} value={reason}
        onChange={(event) => { setReason(event.target.value); }} />
    </InlineForm>
  );
}
