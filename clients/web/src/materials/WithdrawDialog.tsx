import { Button, Dialog, Heading, Paragraph, Textfield, ValidationMessage } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useOpenRoom } from "../rooms/roomAccess";
import { useProblemText } from "../shell/useProblemText";
import type { MaterialDialogProps } from "./MarkDialog";
import { useTitles } from "./useTitles";

/** Takes material back, with the reason that stays in its place. */
export function WithdrawDialog({ id, close }: MaterialDialogProps): ReactElement {
  const { t } = useTranslation(["material", "common"]);
  const { submit } = useOpenRoom();
  const title = useTitles()(id);
  const inWords = useProblemText();
  const [reason, setReason] = useState("");
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string>();
  const withdraw = async (): Promise<void> => {
    if (reason.trim() === "") { setRefused(t("material:reasonMissing")); return; }
    setBusy(true);
    const outcome = await submit("withdrawMaterial", { materialId: id, reason: reason.trim() });
    setBusy(false);
    if (outcome.status === "refused") { setRefused(inWords(outcome.problem ?? { code: "failure" })); } else { close(); }
  };
  return (
    <Dialog open onClose={close} closeButton={t("common:close")} aria-labelledby="withdraw-title">
      <Heading id="withdraw-title" level={2} data-size="xs">
        {t("material:withdrawOf", { name: title })}
      </Heading>
      <Paragraph>{t("material:withdrawMeans")}</Paragraph>
      <div className="dialog-fields">
        <Textfield multiline rows={3} maxLength={4000} label={t("material:reason")} value={reason}
          onChange={(event) => { setReason(event.target.value); }} />
        {refused !== undefined && <ValidationMessage role="alert">{refused}</ValidationMessage>}
      </div>
      <div className="dialog-actions">
        <Button data-color="danger" disabled={busy} onClick={() => { void withdraw(); }}>
          {t("material:withdraw")}
        </Button>
        <Button variant="secondary" onClick={close}>{t("common:cancel")}</Button>
      </div>
    </Dialog>
  );
}
