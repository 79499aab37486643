import { Heading, Paragraph, Skeleton, Tag } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { LoadFailure } from "../shell/LoadFailure";
import { useLoad, type Loaded } from "../shell/useLoad";
import { get } from "../wire/http";
import { DueTag } from "./DueTag";
import { inboxOf, type RequestListItem } from "./requestWords";

/** What a page has of the reader's requests, read once for all its lists, and how it reads again. */
export type MyRequestsRead = readonly [Loaded<RequestListItem[]>, () => void];

export function useRequests(): MyRequestsRead {
  return useLoad((signal) => get("/api/requests", { signal }), "requests");
}

/** Requests that lie with the reader's unit, the reader's own to answer first. */
export function RequestInbox({ read }: { readonly read: MyRequestsRead }): ReactElement {
  const { t } = useTranslation("request");
  return <Requests read={read} title={t("inbox")} empty={t("inboxEmpty")} choose={inboxOf} />;
}

/** What the reader has sent, and where each one is. */
export function MyRequests({ read }: { readonly read: MyRequestsRead }): ReactElement {
  const { t } = useTranslation("request");
  return (
    <Requests read={read} title={t("mine")} empty={t("mineEmpty")}
      choose={(items) => items.filter((item) => item.mine)} />
  );
}

interface RequestsProps { readonly read: MyRequestsRead; readonly title: string; readonly empty: string;
  readonly choose: (items: readonly RequestListItem[]) => readonly RequestListItem[] }

function Requests({ read, title, empty, choose }: RequestsProps): ReactElement {
  const [loaded, reload] = read;
  const chosen = loaded.state === "ready" ? choose(loaded.value) : [];
  return (
    <section className="request-section" aria-label={title}>
      <Heading level={2} data-size="xs">{title}</Heading>
      {loaded.state === "loading" && <Skeleton height={72} aria-label={title} />}
      {loaded.state === "failed" && <LoadFailure problem={loaded.problem} onRetry={reload} />}
      {loaded.state === "ready" && chosen.length === 0 && <Paragraph className="quiet">{empty}</Paragraph>}
      {chosen.length > 0 && (
        <ul className="request-cards">
          {chosen.map((item) => <RequestCard key={item.requestId} item={item} />)}
        </ul>
      )}
    </section>
  );
}

function RequestCard({ item }: { readonly item: RequestListItem }): ReactElement {
  const { t } = useTranslation("request");
  const { summary } = item;
  const turn = item.waitsForMe ? t("yourTurn")
    : summary.waitsForName === null ? null : t("waitsFor", { name: summary.waitsForName });
  return (
    <li className="request-card">
      <Link to={`/requests/${item.requestId}`}>{summary.question}</Link>
      <p className="request-line">
        {item.waitsForMe && <Tag data-color="warning">{turn}</Tag>}
        {summary.urgency !== "ordinary" && <Tag data-color="danger">{t(`urgency.${summary.urgency}`)}</Tag>}
        <span>{item.mine ? t("to", { name: summary.unit }) : t("from", { name: summary.sender })}</span>
        <span>{t(`status.${summary.status}`)}</span>
        {!item.waitsForMe && turn !== null && <span>{turn}</span>}
        {summary.dueAt !== null && <DueTag dueAt={summary.dueAt} />}
      </p>
    </li>
  );
}
