import { Heading } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import "../styles/conclusion.css";
import { CountWords } from "../conclusion/CountWords";
import { countNow } from "../conclusion/count";
import { standing } from "../conclusion/standing";
import { MaterialStage } from "../materials/MaterialStage";
import { caseCode } from "./roomAddress";
import { useOpenRoom } from "./roomAccess";
import { useScreen } from "./screen";
import { useBigScreen } from "./useBigScreen";
import { useBigScreenWords } from "./useBigScreenWords";

/**
 * The room for a big screen: large type, no controls, never identity, and no word that the guard would ask about. It
 * goes where the page that opened it goes.
 */
export function ProjectorFrame(): ReactElement {
  const { t } = useTranslation(["case", "screen", "conclusion"]);
  const { roomId, state } = useOpenRoom();
  const screen = useScreen();
  useBigScreen(roomId, screen);
  const words = useBigScreenWords();
  const hidden = state.materials.items[screen.materialId ?? ""]?.identified === true;
  const goals = Object.entries(state.case.goals).toSorted(([, a], [, b]) => a.order - b.order);
  const statements = standing(state.conclusion.statements);
  return (
    <div className="projector">
      <header className="projector-head">
        <Heading level={1} data-size="md">{t("code", { code: caseCode(roomId) })}</Heading>
        <Link to="?">{t("screen:toRoom")}</Link>
      </header>
      <div className="projector-columns">
        <div className="projector-words">
          <section aria-label={t("parts.question")}>
            <Heading level={2} data-size="sm">{t("parts.question")}</Heading>
            <p className="case-text">{words?.["question"]}</p>
          </section>
          <section aria-label={t("matters")}>
            <Heading level={2} data-size="sm">{t("matters")}</Heading>
            {goals.filter(([id]) => words?.[id] !== undefined).map(([id, { language }]) => (
              <blockquote key={id} lang={language}>{words?.[id]}</blockquote>
            ))}
          </section>
          {statements.length > 0 && (
            <section aria-label={t("conclusion:statements")}>
              <Heading level={2} data-size="sm">{t("conclusion:statements")}</Heading>
              <ol>
                {statements.map(({ id, statement }) => (
                  <li key={id}>
                    <p className="case-text">{words?.[id]}</p>
                    <CountWords count={countNow(statement, state.membership)} />
                  </li>
                ))}
              </ol>
            </section>
          )}
          <p className="quiet">{t("screen:leftOut")}</p>
        </div>
        <div className="projector-stage">
          {hidden ? <p className="part-empty">{t("screen:notOnBigScreen")}</p> : <MaterialStage />}
        </div>
      </div>
    </div>
  );
}
