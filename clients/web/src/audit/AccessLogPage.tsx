import {
  Alert, Button, Field, Heading, Label, Link as DesignLink, Paragraph, Select,
} from "@digdir/designsystemet-react";
import { useMemo, useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { NotFoundPage } from "../shell/NotFoundPage";
import { PageSkeleton } from "../shell/PageSkeleton";
import { useSession } from "../shell/session";
import { useLoad } from "../shell/useLoad";
import { usePageTitle } from "../shell/usePageTitle";
import { useProblemText } from "../shell/useProblemText";
import { address } from "../wire/http";
import { AccessFiles } from "./AccessFiles";
import { AccessTable } from "./AccessTable";
import { ShownCount } from "./ShownCount";
import { isUnopened, linesOf, readersOf } from "./lines";
import { readAccessLog, type AccessLog } from "./readAccessLog";
import { usePlace } from "./usePlace";

/** Lines drawn at once, and added at a press. */
const Shown = 100;

/** Who has looked at a case: for the patient's side, and for who answers for the room. */
export function AccessLogPage(): ReactElement {
  const { t } = useTranslation("audit");
  const { roomId = "" } = useParams();
  const inWords = useProblemText();
  const [read] = useLoad((signal) => readAccessLog(roomId, signal), roomId);
  usePageTitle(t("title"));
  if (read.state === "failed" && (read.problem.status === 404 || read.problem.status === 403)) {
    return <NotFoundPage />;
  }
  return (
    <div className="access-page">
      <DesignLink asChild><Link to={`/rooms/${roomId}`}>{t("backToRoom")}</Link></DesignLink>
      <Heading level={1} data-size="md">{t("title")}</Heading>
      <Paragraph>{t("explains")}</Paragraph>
      {read.state === "loading" && <PageSkeleton lines={14} />}
      {read.state === "failed" && <Alert data-color="danger">{inWords(read.problem)}</Alert>}
      {read.state === "ready" && <ReadLog roomId={roomId} log={read.value} />}
    </div>
  );
}

function ReadLog({ roomId, log }: { readonly roomId: string; readonly log: AccessLog }): ReactElement {
  const { t, i18n } = useTranslation(["audit", "entry"]);
  const [shown, setShown] = useState(Shown);
  const [person, setPerson] = useState("");
  const all = useMemo(() => linesOf(log.rows), [log]);
  const self = useSession().person?.id;
  const place = usePlace();
  const readers = readersOf(all, log.names, ({ reader }) => (
    reader.role === null ? t("unnamed") : t(`entry:role.${reader.role}`)), place, { id: self, words: t("you") });
  const lines = useMemo(() => person === "" ? all : all.filter((line) => (
    !isUnopened(line) && line.begun.reader.personId === person)), [all, person]);
  const drawn = useMemo(() => lines.slice(0, shown), [lines, shown]);
  const file = (format: string): string =>
    address(`/api/rooms/{roomId}/access-log.${format}`, { roomId }, { lang: i18n.language });
  return (
    <>
      <AccessFiles address={file} />
      {lines.some(isUnopened) && <Alert data-color="warning">{t("someUnopened")}</Alert>}
      {readers.length > 1 && (
        <Field className="access-filter">
          <Label>{t("filter")}</Label>
          <Select value={person} onChange={(e) => { setPerson(e.target.value); setShown(Shown); }}>
            <Select.Option value="">{t("everybody")}</Select.Option>
            {readers.map(([id, name]) => <Select.Option key={id} value={id}>{name}</Select.Option>)}
          </Select>
        </Field>
      )}
      {lines.length === 0
        ? <Paragraph role="status" className="quiet" data-size="sm">{t("none")}</Paragraph>
        : <ShownCount lines={drawn} all={lines.length} />}
      <AccessTable lines={drawn} names={log.names} />
      {shown < lines.length && (
        <Button variant="tertiary" onClick={() => { setShown(shown + Shown); }}>{t("more")}</Button>
      )}
    </>
  );
}
