import { Alert, Button, Dialog, Heading, Paragraph } from "@digdir/designsystemet-react";
import { useEffect, useRef, useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useProblemText } from "../shell/useProblemText";
import type { Id } from "../wire";
import { del, ProblemError } from "../wire/http";

export interface EndSessionsDialogProps { readonly personId: Id; readonly name: string; readonly onClose: () => void }

/** Ends every sign-in of a colleague, and says how many there were. */
export function EndSessionsDialog({ personId, name, onClose }: EndSessionsDialogProps): ReactElement {
  const { t } = useTranslation(["admin", "common"]);
  const say = useProblemText();
  const dialog = useRef<HTMLDialogElement>(null);
  const [busy, setBusy] = useState(false);
  const [ended, setEnded] = useState<number | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  useEffect(() => { dialog.current?.showModal(); }, []);
  const end = async (): Promise<void> => {
    setBusy(true);
    setRefused(null);
    try {
      setEnded((await del("/api/directory/people/{personId}/sessions", { path: { personId } })).count);
    } catch (failure) {
      setRefused(failure instanceof ProblemError ? failure.code : "unreachable");
    }
    setBusy(false);
  };
  return (
    <Dialog ref={dialog} onClose={onClose} closeButton={t("common:close")}>
      <div className="answer-form">
        <Heading level={2} data-size="xs">{t("endSessionsNamed", { name })}</Heading>
        <Paragraph>{t("endSessionsHelp")}</Paragraph>
        <div role="status">
          {ended !== null && <Alert data-color="success">{t("sessionsEnded", { count: ended })}</Alert>}
        </div>
        {refused !== null && <Alert data-color="danger" role="alert">{say({ code: refused })}</Alert>}
        <div className="dialog-buttons">
          {ended === null && (
            <Button data-color="danger" loading={busy} onClick={() => { void end(); }}>{t("endSessions")}</Button>
          )}
          <Button variant="secondary" onClick={onClose}>{t(ended === null ? "common:cancel" : "common:close")}</Button>
        </div>
      </div>
    </Dialog>
  );
}
