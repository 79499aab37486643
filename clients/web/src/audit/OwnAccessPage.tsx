import { Alert, Button, Heading, Paragraph } from "@digdir/designsystemet-react";
import { useMemo, useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { ErasedOwnRooms } from "../custody/ErasedOwnRooms";
import { isFamily } from "../entry/usualRole";
import { PageSkeleton } from "../shell/PageSkeleton";
import { useSession } from "../shell/session";
import { useLoad } from "../shell/useLoad";
import { usePageTitle } from "../shell/usePageTitle";
import { useProblemText } from "../shell/useProblemText";
import type { Id } from "../wire";
import { address, get, ProblemError } from "../wire/http";
import { AccessFiles } from "./AccessFiles";
import { AccessTable } from "./AccessTable";
import { ShownCount } from "./ShownCount";
import { linesOf, timeOf } from "./lines";
import { readAccessLog, type AccessLog, type AccessNames } from "./readAccessLog";

/** Lines drawn at once, and added at a press. */
const Shown = 100;

interface ReadRoom { readonly roomId: Id; readonly log: AccessLog }

/** Who has looked at any case of the patient: for them, and for who acts for them. */
export function OwnAccessPage(): ReactElement {
  const { t } = useTranslation("audit");
  const inWords = useProblemText();
  const { account } = useSession().person ?? {};
  const [read] = useLoad(readAll, "own");
  usePageTitle(t("ownTitle"));
  return (
    <div className="access-page">
      <Heading level={1} data-size="md">{t("ownTitle")}</Heading>
      <Paragraph>{t("ownExplains")}</Paragraph>
      {read.state === "loading" && <PageSkeleton lines={14} />}
      {read.state === "failed" && <Alert data-color="danger">{inWords(read.problem)}</Alert>}
      <ErasedOwnRooms />
      {read.state === "ready" && read.value.length === 0 && (
        <Paragraph>{t(account === undefined || isFamily(account.role) ? "ownNone" : "ownNotYours")}</Paragraph>
      )}
      {read.state === "ready" && read.value.length > 0 && <OwnLines rooms={read.value} />}
    </div>
  );
}

function OwnLines({ rooms }: { readonly rooms: readonly ReadRoom[] }): ReactElement {
  const { t, i18n } = useTranslation("audit");
  const [shown, setShown] = useState(Shown);
  const lines = useMemo(() => rooms
    .flatMap(({ roomId, log }) => linesOf(log.rows).map((line) => ({ ...line, roomId })))
    .toSorted((a, b) => Date.parse(timeOf(b)) - Date.parse(timeOf(a))), [rooms]);
  const drawn = useMemo(() => lines.slice(0, shown), [lines, shown]);
  const names = useMemo((): AccessNames => ({
    people: Object.assign({}, ...rooms.map(({ log }) => log.names.people)) as AccessNames["people"],
    things: Object.assign({}, ...rooms.map(({ log }) => log.names.things)) as AccessNames["things"],
  }), [rooms]);
  const file = (format: string): string => address(`/api/access-log.${format}`, {}, { lang: i18n.language });
  return (
    <>
      <AccessFiles address={file} />
      {lines.length === 0
        ? <Paragraph role="status" className="quiet" data-size="sm">{t("none")}</Paragraph>
        : <ShownCount lines={drawn} all={lines.length} />}
      <AccessTable lines={drawn} names={names} />
      {shown < lines.length && (
        <Button variant="tertiary" onClick={() => { setShown(shown + Shown); }}>{t("more")}</Button>
      )}
    </>
  );
}

/** Every case that the reader is the patient of, or represents them in; one that is not for them is left out. */
async function readAll(signal: AbortSignal): Promise<readonly ReadRoom[]> {
  const rooms = await get("/api/rooms", { signal });
  const own = rooms.filter((room) => room.role === "patient" || room.role === "representative");
  const read = await Promise.all(own.map(async ({ roomId }) => {
    try { return { roomId, log: await readAccessLog(roomId, signal) }; }
    catch (failure) {
      if (failure instanceof ProblemError && failure.status === 404) { return null; }
      throw failure;
    }
  }));
  return read.filter((each) => each !== null);
}
