import { Alert, Button, Heading } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useRoomPeople } from "../membership/roomPeople";
import type { Recommendation, Statement } from "../wire";
import type { Change } from "./signedReading";
import { useRecommendationWords } from "./recommendationWords";
import { WordDifference } from "./WordDifference";

export interface ChangesSinceReadProps { readonly changes: readonly Change[]; readonly readAgain: () => void }

/** What somebody changed while this was being read, with the difference; nothing is signed before it is read again. */
export function ChangesSinceRead({ changes, readAgain }: ChangesSinceReadProps): ReactElement {
  const { t } = useTranslation("conclusion");
  return (
    <Alert data-color="warning" data-size="sm" role="alert" className="notice">
      <Heading level={3} data-size="2xs">{t("signing.changed.title")}</Heading>
      <ul className="changes">
        {changes.map((change) => (
          <li key={"id" in change ? `${change.what} ${change.id}` : change.what}>
            <ChangeLine change={change} />
          </li>
        ))}
      </ul>
      <Button data-size="sm" onClick={readAgain}>{t("signing.changed.readAgain")}</Button>
    </Alert>
  );
}

function ChangeLine({ change }: { readonly change: Change }): ReactElement {
  const { t } = useTranslation(["conclusion", "room", "common"]);
  const words = useRecommendationWords();
  if (change.what === "diagnosis") {
    const word = (said: typeof change.before): string =>
      said === null ? t("common:notRecorded") : t(`room:outcome.${said.status}`);
    return (
      <>
        <strong>{t("signing.changed.diagnosis")}</strong>
        <WordDifference before={word(change.before)} after={word(change.after)} />
      </>
    );
  }
  if (change.what === "question") {
    return (
      <>
        <strong>{t("signing.question")}</strong>
        <WordDifference before={change.before?.text ?? ""} after={change.after?.text ?? ""} />
      </>
    );
  }
  if (change.what === "recommendation") {
    const said = (one: Recommendation | undefined): string => one === undefined ? "" : words(one).join("\n");
    return (
      <>
        <strong>{t(`signing.changed.recommendation.${change.how}`)}</strong>
        <WordDifference before={said(change.before)} after={said(change.after)} />
      </>
    );
  }
  const { how, number, before, after } = change;
  return (
    <>
      <strong>{t(`signing.changed.statement.${how}`, { number })}</strong>
      {how === "dissent" && before !== undefined && after !== undefined
        ? <DissentDifference before={before} after={after} />
        : <WordDifference before={before?.text ?? ""} after={after?.text ?? ""} />}
    </>
  );
}

function DissentDifference({ before, after }: { readonly before: Statement; readonly after: Statement }): ReactElement {
  const { t } = useTranslation("conclusion");
  const person = useRoomPeople();
  const word = (statement: Statement, id: string): string => {
    const one = statement.positions[id];
    return one?.wording !== statement.wording ? t("stand.notStated")
      : `${t(`stand.${one.kind}`)}${one.reason === null ? "" : `: ${one.reason}`}`;
  };
  const changed = Object.keys(after.positions).filter((id) => word(before, id) !== word(after, id));
  return (
    <>
      {changed.map((id) => (
        <div key={id}>
          {person(id).name}: <WordDifference before={word(before, id)} after={word(after, id)} />
        </div>
      ))}
    </>
  );
}
