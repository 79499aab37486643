import { Alert, Button, Dialog, Heading, Paragraph } from "@digdir/designsystemet-react";
import { useEffect, useRef, useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { SessionList } from "../entry/SessionList";
import { LoadFailure } from "../shell/LoadFailure";
import { SignInAnew } from "../shell/SignInAnew";
import { useLoad } from "../shell/useLoad";
import { useProblemText } from "../shell/useProblemText";
import type { Id } from "../wire";
import { del, get, ProblemError } from "../wire/http";

export interface EndSessionsDialogProps { readonly personId: Id; readonly name: string; readonly onClose: () => void }

/** Where a colleague is signed in; one is ended, or all of them, and how many there were is said. */
export function EndSessionsDialog({ personId, name, onClose }: EndSessionsDialogProps): ReactElement {
  const { t } = useTranslation(["admin", "common"]);
  const say = useProblemText();
  const dialog = useRef<HTMLDialogElement>(null);
  const [loaded, reload] = useLoad((signal) => get("/api/directory/people/{personId}/sessions", {
    path: { personId }, signal,
  }), `sessions-of-${personId}`);
  const [busy, setBusy] = useState(false);
  const [ended, setEnded] = useState<number | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  useEffect(() => { dialog.current?.showModal(); }, []);
  const end = async (call: () => Promise<number>): Promise<void> => {
    setBusy(true);
    setRefused(null);
    try {
      setEnded(await call());
    } catch (failure) {
      setRefused(failure instanceof ProblemError ? failure.code : "unreachable");
    }
    setBusy(false);
    reload();
  };
  const endOne = async (sessionId: Id): Promise<number> => {
    await del("/api/directory/people/{personId}/sessions/{sessionId}", { path: { personId, sessionId } });
    return 1;
  };
  const endAll = async (): Promise<number> =>
    (await del("/api/directory/people/{personId}/sessions", { path: { personId } })).count;
  const sessions = loaded.state === "ready" ? loaded.value : null;
  return (
    <Dialog ref={dialog} onClose={onClose} closeButton={t("common:close")}>
      <div className="answer-form">
        <Heading level={2} data-size="xs">{t("endSessionsNamed", { name })}</Heading>
        <Paragraph>{t("endSessionsHelp")}</Paragraph>
        {loaded.state === "failed" && <LoadFailure problem={loaded.problem} onRetry={reload} />}
        {sessions?.length === 0 && <Paragraph className="quiet">{t("sessionsNone")}</Paragraph>}
        {sessions !== null && sessions.length > 0 && (
          <SessionList sessions={sessions} busy={busy} label={t("sessionsOf", { name })}
            onEnd={(sessionId) => { void end(() => endOne(sessionId)); }} />
        )}
        <div role="status">
          {ended !== null && <Alert data-color="success">{t("sessionsEnded", { count: ended })}</Alert>}
        </div>
        {refused !== null && <Alert data-color="danger" role="alert">{say({ code: refused })}</Alert>}
        {refused === "signInTooOld" && <SignInAnew />}
        <div className="dialog-buttons">
          {sessions?.length !== 0 && (
            <Button data-color="danger" loading={busy} onClick={() => { void end(endAll); }}>
              {t("endAllSessions")}
            </Button>
          )}
          <Button variant="secondary" onClick={onClose}>{t(ended === null ? "common:cancel" : "common:close")}</Button>
        </div>
      </div>
    </Dialog>
  );
}
