import { Alert, Button, Details, Paragraph, Textfield } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { keptAddress } from "../shell/keptSaving";
import { PageSkeleton } from "../shell/PageSkeleton";
import { SavingTrouble } from "../shell/SavingTrouble";
import { useSession } from "../shell/session";
import { useLoad } from "../shell/useLoad";
import { useProblemText } from "../shell/useProblemText";
import { useSaving, type Saving } from "../shell/useSaving";
import type { Schemas } from "../wire";
import { address, get } from "../wire/http";

type Reader = Schemas["PersonExtent"];

/** Readers in one list; who looks for somebody else writes their name. */
const most = 50;

const files = "/api/log-review/readings.csv";

interface Period { readonly from: string; readonly until: string }

/** Who read in the period, and a file of all that one of them did: a breach is told by it. */
export function ReadersPart({ period }: { readonly period: Period }): ReactElement {
  const { t } = useTranslation("review");
  const id = useSession().person?.id;
  const [back] = useState(() => keptAddress(id)?.startsWith(files) === true);
  const [opened, setOpened] = useState(back);
  return (
    <Details data-size="sm" className="review-finding" defaultOpen={back}>
      <Details.Summary>{t("readers.title")}</Details.Summary>
      <Details.Content>
        <Paragraph data-size="sm">{t("readers.means")}</Paragraph>
        {opened ? <Readers period={period} /> : (
          <Button variant="secondary" data-size="sm" onClick={() => { setOpened(true); }}>{t("readers.show")}</Button>
        )}
      </Details.Content>
    </Details>
  );
}

function Readers({ period }: { readonly period: Period }): ReactElement {
  const { t } = useTranslation("review");
  const inWords = useProblemText();
  const [read] = useLoad(
    (signal) => get("/api/log-review/readers", { query: { ...period }, signal }), JSON.stringify(period));
  if (read.state === "loading") { return <PageSkeleton lines={4} />; }
  if (read.state === "failed") { return <Alert data-color="danger">{inWords(read.problem)}</Alert>; }
  if (read.value.readers.length === 0) { return <Paragraph>{t("readers.none")}</Paragraph>; }
  return <ReaderList period={period} readers={read.value.readers} />;
}

interface ReaderListProps { readonly period: Period; readonly readers: readonly Reader[] }

function ReaderList({ period, readers }: ReaderListProps): ReactElement {
  const { t, i18n } = useTranslation("review");
  const [name, setName] = useState("");
  const file = (reader: string): string => address(files, {}, { ...period, reader, lang: i18n.language });
  const saving = useSaving(readers.map((reader) => file(reader.personId)));
  const asked = name.trim().toLocaleLowerCase();
  const found = readers.filter((reader) => (reader.name ?? "").toLocaleLowerCase().includes(asked));
  return (
    <div className="review-readers">
      <Textfield data-size="sm" type="search" label={t("readers.find")} value={name}
        onChange={(event) => { setName(event.target.value); }} />
      {found.length === 0 && <Paragraph role="status">{t("readers.noMatch")}</Paragraph>}
      <ul>
        {found.slice(0, most).map((reader) => (
          <ReaderLine key={reader.personId} reader={reader} saving={saving} file={file(reader.personId)} />
        ))}
      </ul>
      {found.length > most && <Paragraph data-size="sm">{t("readers.more", { count: found.length - most })}</Paragraph>}
      <SavingTrouble saving={saving} />
    </div>
  );
}

interface ReaderLineProps { readonly reader: Reader; readonly saving: Saving; readonly file: string }

function ReaderLine({ reader, saving, file }: ReaderLineProps): ReactElement {
  const { t } = useTranslation("review");
  const name = reader.name ?? t("readers.patientSide");
  return (
    <li>
      <span>
        <strong>{name}</strong>
        {reader.organisation !== null && <>{" · "}{reader.organisation}</>}
        {" · "}{t("readers.cases", { count: reader.cases })}
        {reader.identified > 0 && <>{", "}{t("readers.identified", { count: reader.identified })}</>}
        {" · "}{t("readings", { count: reader.readings })}
      </span>
      <Button variant="tertiary" data-size="sm" disabled={saving.busy} aria-label={t("readers.saveOf", { name })}
        onClick={() => void saving.save(file)}>{t("readers.save")}</Button>
    </li>
  );
}
