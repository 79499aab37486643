import { Alert, Button, Heading, Paragraph } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { LoadFailure } from "../shell/LoadFailure";
import { PageSkeleton } from "../shell/PageSkeleton";
import { useComingBack } from "../shell/useComingBack";
import { useLoad } from "../shell/useLoad";
import { usePageTitle } from "../shell/usePageTitle";
import { useProblemText } from "../shell/useProblemText";
import type { OwnSession } from "../wire";
import { del, get, ProblemError } from "../wire/http";
import { SessionList } from "./SessionList";

type Said = { readonly kind: "ended" | "endedOthers" } | { readonly kind: "refused"; readonly code: string };

/** Where this person is signed in, and the end of what is not theirs or not needed any more. */
export function SessionsPage(): ReactElement {
  const { t } = useTranslation("entry");
  usePageTitle(t("sessions.title"));
  const [loaded, reload] = useLoad((signal) => get("/api/me/sessions", { signal }), "sessions");
  useComingBack(reload);
  return (
    <div className="entry sessions">
      <header className="entry-head">
        <Heading level={1} data-size="md">{t("sessions.title")}</Heading>
        <Paragraph>{t("sessions.explains")}</Paragraph>
      </header>
      {loaded.state === "loading" && <PageSkeleton lines={6} />}
      {loaded.state === "failed" && <LoadFailure problem={loaded.problem} onRetry={reload} />}
      {loaded.state === "ready" && <Sessions sessions={loaded.value} reload={reload} />}
    </div>
  );
}

function Sessions({ sessions, reload }: { readonly sessions: readonly OwnSession[]; readonly reload: () => void }):
  ReactElement {
  const { t } = useTranslation("entry");
  const say = useProblemText();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);
  const end = async (kind: "ended" | "endedOthers", call: () => Promise<unknown>): Promise<void> => {
    setBusy(true);
    try {
      await call();
      setSaid({ kind });
    } catch (failure) {
      // One that has ended already is what was wished for.
      const code = failure instanceof ProblemError ? failure.code : "unreachable";
      setSaid(code === "notFound" ? { kind } : { kind: "refused", code });
    }
    setBusy(false);
    reload();
  };
  const others = sessions.filter((each) => !each.current);
  return (
    <>
      <div role="status">
        {said !== null && said.kind !== "refused" && <Alert data-color="success">{t(`sessions.${said.kind}`)}</Alert>}
      </div>
      {said?.kind === "refused" && <Alert data-color="danger" role="alert">{say({ code: said.code })}</Alert>}
      <SessionList sessions={sessions} busy={busy} onEnd={(sessionId) => {
        void end("ended", () => del("/api/me/sessions/{sessionId}", { path: { sessionId } }));
      }} />
      {others.length === 0 && <Paragraph className="quiet">{t("sessions.only")}</Paragraph>}
      {others.length > 1 && (
        <div>
          <Button variant="secondary" data-color="danger" disabled={busy}
            onClick={() => { void end("endedOthers", () => del("/api/me/sessions")); }}>
            {t("sessions.endOthers")}
          </Button>
        </div>
      )}
    </>
  );
}
