import { Button, Dialog, Heading, Paragraph } from "@digdir/designsystemet-react";
import { useRef, useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useRoomPeople } from "../membership/roomPeople";
import { useOpenRoom } from "../rooms/roomAccess";
import { SignInAnew } from "../shell/SignInAnew";
import { ChangesSinceRead } from "./ChangesSinceRead";
import { countNow } from "./count";
import { CountWords } from "./CountWords";
import { Refused } from "./Refused";
import { useRecommendationWords } from "./recommendationWords";
import { changesSince, readingOf, signatureOn } from "./signedReading";
import { notSignedYet } from "./standing";
import { useCommand } from "./useCommand";
import { WordDifference } from "./WordDifference";

/**
 * Exactly what is signed, by whom it still has to be, and then one press. What is shown stays as it was read: when
 * somebody changes it meanwhile, the change is said, and nothing can be signed before it is read again.
 */
export function SignDialog({ close }: { readonly close: () => void }): ReactElement {
  const { t } = useTranslation(["conclusion", "room", "patient", "common"]);
  const { state, you } = useOpenRoom();
  const person = useRoomPeople();
  const words = useRecommendationWords();
  const top = useRef<HTMLHeadingElement>(null);
  const { busy, refused, problem, give } = useCommand();
  const [shown, setShown] = useState(state);
  const read = readingOf(shown);
  const number = shown.conclusion.versions.length + 1;
  const changes = changesSince(read, readingOf(state));
  const after = notSignedYet(state).filter((id) => id !== you.personId).map((id) => person(id).name);
  const sign = async (): Promise<void> => { if (await give("signConclusion", signatureOn(read))) { close(); } };
  const readAgain = (): void => {
    setShown(state);
    top.current?.scrollIntoView();
    top.current?.focus({ preventScroll: true });
  };
  return (
    <Dialog open onClose={close} closeButton={t("close", { ns: "common" })} className="sign-dialog"
      aria-labelledby="sign-title">
      <Heading ref={top} level={2} data-size="sm" id="sign-title" tabIndex={-1}>{t("signing.dialogTitle")}</Heading>
      <Paragraph>{after.length === 0 ? t("signing.last") : t("signing.others", { names: after.join(", ") })}</Paragraph>
      {changes.length > 0 && <ChangesSinceRead changes={changes} readAgain={readAgain} />}
      <dl className="sign-what">
        <dt>{t("signing.version")}</dt>
        <dd>
          {t("signing.versionNumber", { number })}
          {number > 1 && ` – ${t("signing.versionReason", { reason: shown.conclusion.reopenedBecause ?? "" })}`}
        </dd>
        <dt>{t("signing.question")}</dt>
        <dd className="case-text">{read.question?.text ?? t("common:notRecorded")}</dd>
      </dl>
      <p>
        <strong>{t("patient:diagnosis.title")}:</strong>{" "}
        {read.diagnosis === null ? t("common:notRecorded") : t(`room:outcome.${read.diagnosis.status}`)}
      </p>
      <ol className="sign-statements">
        {read.statements.map(({ id, statement }) => {
          const count = countNow(statement, shown.membership);
          return (
            <li key={id}>
              <p className="statement-text">{statement.text}</p>
              {statement.corrections[0] !== undefined && (
                <div className="sign-correction">
                  <small>{t("correction.title")}</small>
                  <WordDifference before={statement.corrections[0].before} after={statement.text} />
                </div>
              )}
              <CountWords count={count} />
              {[...count.disagree, ...count.reservation].map((one) => (
                <blockquote key={one} className="stand-reason">
                  <strong>{person(one).name}:</strong>{" "}
                  {t(`stand.${statement.positions[one]?.kind ?? "disagree"}`)}. {statement.positions[one]?.reason}
                </blockquote>
              ))}
            </li>
          );
        })}
      </ol>
      <Heading level={3} data-size="2xs">{t("recommendations.title")}</Heading>
      {read.recommendations.length === 0 && <p>{t("recommendations.none")}</p>}
      <ul>
        {read.recommendations.map(([id, one]) => {
          const [text, ...rest] = words(one);
          return <li key={id}>{text} <small>({rest.join(" · ")})</small></li>;
        })}
      </ul>
      <Refused text={refused} />
      {problem?.code === "signInTooOld" && <SignInAnew />}
      <div className="form-actions">
        <Button disabled={busy || changes.length > 0} onClick={() => { void sign(); }}>{t("sign")}</Button>
        <Button variant="tertiary" onClick={close}>{t("cancel", { ns: "common" })}</Button>
      </div>
    </Dialog>
  );
}
