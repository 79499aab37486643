import { Heading, Paragraph, Tag } from "@digdir/designsystemet-react";
import { useEffect, useRef, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useOpenRoom } from "../rooms/roomAccess";
import { AdviceList } from "./AdviceList";
import { CorrectionNotice } from "./CorrectionNotice";
import { countNow } from "./count";
import { CountWords } from "./CountWords";
import { PositionForm } from "./PositionForm";
import { StatementActions } from "./StatementActions";
import { isFrozen, type Numbered } from "./standing";
import { StandList } from "./StandList";

export interface StatementCardProps extends Numbered {
  /** A link led here: the card takes the focus, so that the answer is one press away. */
  readonly linked: boolean;
}

/** One statement: its exact wording, the count, who stands where, and what the reader may do. */
export function StatementCard({ id, number, statement, linked }: StatementCardProps): ReactElement {
  const { t } = useTranslation("conclusion");
  const { state, pending } = useOpenRoom();
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!linked) { return; }
    card.current?.scrollIntoView({ block: "center" });
    card.current?.focus({ preventScroll: true });
  }, [linked]);
  const count = countNow(statement, state.membership);
  const goal = statement.answersGoal === null ? undefined : state.case.goals[statement.answersGoal];
  const waits = pending.some((one) => one.state === "pending" && JSON.stringify(one.data).includes(id));
  const title = `statement-${id}`;
  return (
    <article ref={card} tabIndex={-1} aria-labelledby={title} className="statement" aria-busy={waits}>
      <div className="statement-head">
        <Heading level={3} data-size="2xs" id={title}>{t("statementNumber", { number })}</Heading>
        {waits && <Tag data-size="sm" data-color="info">{t("pending")}</Tag>}
      </div>
      <Paragraph className="statement-text">{statement.text}</Paragraph>
      {goal !== undefined && (
        <p className="statement-goal"><strong>{t("goals.answers")}</strong> <q lang={goal.language}>{goal.words}</q></p>
      )}
      {statement.corrections.length > 0 && <CorrectionNotice id={id} statement={statement} />}
      <CountWords count={count} />
      {!isFrozen(state) && <PositionForm id={id} statement={statement} />}
      <StandList statement={statement} count={count} />
      <AdviceList id={id} statement={statement} />
      {!isFrozen(state) && <StatementActions id={id} statement={statement} />}
    </article>
  );
}
