import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useOpenRoom } from "../rooms/roomAccess";
import { standing } from "./standing";

/** What matters to the patient, in their words, and which statement answers it; a goal without an answer is seen. */
export function GoalList(): ReactElement {
  const { t } = useTranslation("conclusion");
  const { state } = useOpenRoom();
  const goals = Object.entries(state.case.goals).sort(([, a], [, b]) => a.order - b.order);
  const statements = standing(state.conclusion.statements);
  const missing = state.case.goalsMissing;
  return (
    <section className="goals" aria-labelledby="conclusion-goals">
      <h3 id="conclusion-goals">{t("goals.title")}</h3>
      {goals.length === 0 && (
        <p>{missing === null ? t("goals.none") : `${t(`goals.missing.${missing.reason}`)}: ${missing.because}`}</p>
      )}
      <ul>
        {goals.map(([id, goal]) => {
          const answers = statements.filter(({ statement }) => statement.answersGoal === id);
          return (
            <li key={id}>
              <q lang={goal.language}>{goal.words}</q>{" "}
              <span className={answers.length === 0 ? "goal-open" : "goal-answered"}>
                {answers.length === 0
                  ? t("goals.unanswered")
                  : t("goals.answeredBy", { numbers: answers.map(({ number }) => number).join(", ") })}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
