import { Alert, Button, Card, Heading, Paragraph, Textfield } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { NotFoundPage } from "../shell/NotFoundPage";
import { PageSkeleton } from "../shell/PageSkeleton";
import { useLoad } from "../shell/useLoad";
import { usePageTitle } from "../shell/usePageTitle";
import { SavingTrouble } from "../shell/SavingTrouble";
import { useProblemText } from "../shell/useProblemText";
import { useSaving } from "../shell/useSaving";
import type { LogFinding, LogReviewPage as Review } from "../wire";
import { address, get } from "../wire/http";
import { AccessChanges } from "./AccessChanges";
import { DamagedLogs } from "./DamagedLogs";
import { FindingItem } from "./FindingItem";
import { ReadersPart } from "./ReadersPart";
import { SettledList } from "./SettledList";

/** The days that are gone through: without them, the four weeks until today. */
interface Period { readonly from?: string; readonly until?: string }

/** Log control of an organisation: what should be looked into, the heaviest first. */
export function LogReviewPage(): ReactElement {
  const { t, i18n } = useTranslation(["review", "audit"]);
  const inWords = useProblemText();
  const [period, setPeriod] = useState<Period>({});
  const query = { ...period, lang: i18n.language };
  const [read, again] = useLoad((signal) => get("/api/log-review", { query, signal }), JSON.stringify(query));
  usePageTitle(t("title"));
  if (read.state === "failed" && (read.problem.status === 404 || read.problem.status === 403)) {
    return <NotFoundPage />;
  }
  return (
    <div className="access-page review-page">
      <Heading level={1} data-size="md">{t("title")}</Heading>
      <Paragraph>{t("explains")}</Paragraph>
      {read.state === "loading" && <PageSkeleton lines={10} />}
      {read.state === "failed" && <Alert data-color="danger">{inWords(read.problem)}</Alert>}
      {read.state === "ready" && (
        <>
          <PeriodForm key={`${read.value.from} ${read.value.until}`} review={read.value} onPeriod={setPeriod}
            csv={address("/api/log-review/findings.csv", {}, query)} />
          <Findings review={read.value} onSettled={again} />
        </>
      )}
    </div>
  );
}

interface PeriodFormProps {
  readonly review: Review;
  readonly csv: string;
  readonly onPeriod: (period: Period) => void;
}

function PeriodForm({ review, csv, onPeriod }: PeriodFormProps): ReactElement {
  const { t } = useTranslation(["review", "audit"]);
  const [from, setFrom] = useState(review.from);
  const [until, setUntil] = useState(review.until);
  const saving = useSaving([csv]);
  return (
    <form className="review-period" onSubmit={(event) => { event.preventDefault(); onPeriod({ from, until }); }}>
      <Textfield data-size="sm" type="date" label={t("from")} value={from} max={until} required
        onChange={(event) => { setFrom(event.target.value); }} />
      <Textfield data-size="sm" type="date" label={t("until")} value={until} min={from} required
        onChange={(event) => { setUntil(event.target.value); }} />
      <Button type="submit" variant="secondary" data-size="sm">{t("show")}</Button>
      <Button type="button" variant="tertiary" data-size="sm" disabled={saving.busy}
        onClick={() => void saving.save(csv)}>{t("audit:saveCsv")}</Button>
      <SavingTrouble saving={saving} />
    </form>
  );
}

interface FindingsProps { readonly review: Review; readonly onSettled: () => void }

function Findings({ review, onSettled }: FindingsProps): ReactElement {
  const { t } = useTranslation("review");
  const period = { from: review.from, until: review.until };
  const list = (findings: readonly LogFinding[]): ReactElement => (
    <ul className="review-list">
      {findings.map((finding) => (
        <li key={finding.name}><FindingItem finding={finding} period={period} onSettled={onSettled} /></li>
      ))}
    </ul>
  );
  const emergencies = review.findings.filter((finding) => finding.emergency !== null);
  const others = review.findings.filter((finding) => finding.emergency === null);
  return (
    <>
      <p role="status" className="quiet">{t("count", { count: review.total })}</p>
      <DamagedLogs damaged={review.damaged} />
      {review.total > review.findings.length + review.damaged.length && (
        <Paragraph>{t("heaviest", { count: review.findings.length })}</Paragraph>
      )}
      {review.total === 0 && <Card className="empty"><Paragraph>{t("none")}</Paragraph></Card>}
      {emergencies.length > 0 && (
        <section aria-labelledby="review-emergencies">
          <Heading level={2} data-size="sm" id="review-emergencies">{t("emergencies")}</Heading>
          {list(emergencies)}
        </section>
      )}
      {others.length > 0 && (
        <section aria-labelledby="review-findings">
          <Heading level={2} data-size="sm" id="review-findings">{t("findings")}</Heading>
          {list(others)}
        </section>
      )}
      <AccessChanges changes={review.accesses} />
      <ReadersPart period={period} />
      <SettledList settled={review.settled} />
    </>
  );
}
