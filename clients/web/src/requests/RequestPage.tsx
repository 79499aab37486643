import { Button, Heading, Paragraph, Tag } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { useFormats } from "../language/format";
import { LoadFailure } from "../shell/LoadFailure";
import { NotFoundPage } from "../shell/NotFoundPage";
import { PageSkeleton } from "../shell/PageSkeleton";
import { useComingBack } from "../shell/useComingBack";
import { useLoad } from "../shell/useLoad";
import { usePageTitle } from "../shell/usePageTitle";
import { get } from "../wire/http";
import { RequestAnswers } from "./RequestAnswers";
import { RequestHistory } from "./RequestHistory";
import type { RequestReading } from "./requestWords";

/** One request, for its sender and for the people of the unit where it lies. */
export function RequestPage(): ReactElement {
  const { t } = useTranslation("request");
  usePageTitle(t("title"));
  const { requestId = "" } = useParams();
  const [loaded, reload] = useLoad(
    (signal) => get("/api/requests/{requestId}", { path: { requestId }, signal }), requestId);
  useComingBack(reload);
  if (loaded.state === "loading") { return <PageSkeleton />; }
  if (loaded.state === "failed") {
    return loaded.problem.status === 404 || loaded.problem.status === 403
      ? <NotFoundPage /> : <LoadFailure problem={loaded.problem} onRetry={reload} />;
  }

  const reading = loaded.value;
  return (
    <article className="request-page">
      <div className="request-letter">
        <Heading level={1} data-size="md">{t("title")}</Heading>
        <WhereItIs reading={reading} />
        <Letter reading={reading} />
        <RequestHistory reading={reading} />
      </div>
      <RequestAnswers reading={reading} onDone={reload} />
    </article>
  );
}

function WhereItIs({ reading }: { readonly reading: RequestReading }): ReactElement {
  const { t } = useTranslation("request");
  const formats = useFormats();
  const { status, waitsFor, dueAt, withDeputy, receiver, roomId } = reading.request;
  return (
    <div className="request-where" role="status">
      <Tag data-color={status === "accepted" || status === "advised" ? "success" : "info"}>{t(`status.${status}`)}</Tag>
      {waitsFor !== null && <strong>{t("waitsFor", { name: waitsFor.name })}</strong>}
      {dueAt !== null && receiver !== null && (
        <span>{t("dueThen", { date: formats.date(dueAt), deputy: receiver.deputy.name })}</span>
      )}
      {withDeputy && waitsFor !== null && <span>{t("withDeputyNow")}</span>}
      {roomId !== null && (reading.part.answers || reading.part.sender) && (
        <Button asChild data-size="sm"><Link to={`/rooms/${roomId}`}>{t("openRoom")}</Link></Button>
      )}
    </div>
  );
}

function Letter({ reading }: { readonly reading: RequestReading }): ReactElement | null {
  const { t } = useTranslation("request");
  const { letter, receiver } = reading.request;
  if (letter === null || receiver === null) { return null; }
  const { sender } = letter;
  return (
    <dl className="request-facts">
      <dt>{t("question")}</dt><dd className="as-written">{letter.question}</dd>
      <dt>{t("done")}</dt><dd className="as-written">{letter.done === "" ? t("notDone") : letter.done}</dd>
      <dt>{t("responsibleNow")}</dt><dd>{letter.responsibleNow}</dd>
      <dt>{t("urgency.label")}</dt><dd>{t(`urgency.${letter.urgency}`)}</dd>
      <dt>{t("from", { name: "" }).trim()}</dt>
      <dd>{[sender.name, t(`kind.${letter.kind}`), sender.organisation].filter((part) => part !== "").join(", ")}</dd>
      <dt>{t("to", { name: "" }).trim()}</dt>
      <dd>
        {receiver.unit.name}
        <Paragraph data-size="sm" className="quiet">
          {t("unit.answered", { coordinator: receiver.coordinator.name, deputy: receiver.deputy.name })}
        </Paragraph>
      </dd>
    </dl>
  );
}
