import { Field, Heading, Label, Paragraph, Select, Textfield } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../conclusion/useCommand";
import { today } from "../../consent/latest";
import { useFormats } from "../../language/format";
import type { Schemas } from "../../wire";
import { newId } from "../../wire/newId";
import { InlineForm } from "../InlineForm";
import { useOpenRoom } from "../roomAccess";

const reasons = ["didNotWish", "couldNot", "notYet"] as const;

/** What matters to the patient in their words, or why it is not known. */
export function GoalPart(): ReactElement {
  const { t, i18n } = useTranslation(["case", "common", "consent"]);
  const { state, may, me } = useOpenRoom();
  const formats = useFormats();
  const record = useCommand();
  const missing = useCommand();
  const [words, setWords] = useState("");
  const [goalId, setGoalId] = useState(() => newId());
  const [reason, setReason] = useState<Schemas["GoalsNotObtained"]>("didNotWish");
  const [because, setBecause] = useState("");
  const { goalsMissing } = state.case;
  const goals = Object.entries(state.case.goals).toSorted(([, a], [, b]) => a.order - b.order);
  const asked = { askedBy: me.person.name || t("consent:thePatient"), askedOn: today() };
  const send = async (): Promise<boolean> => {
    const done = await record.give("recordGoal", {
      goalId, words, language: i18n.language, interpreter: false, ...asked,
    });
    if (done) { setWords(""); setGoalId(newId()); }
    return done;
  };
  return (
    <section className="case-part" aria-labelledby="goals">
      <Heading level={3} data-size="2xs" id="goals">{t("matters")}</Heading>
      {goals.map(([id, goal]) => (
        <blockquote key={id} className="goal" lang={goal.language}>
          {goal.words}
          <small>{t("asked", { by: goal.askedBy, date: formats.date(goal.askedOn) })}</small>
        </blockquote>
      ))}
      {goals.length === 0 && goalsMissing === null
        && <Paragraph data-size="sm" className="quiet">{t("common:notRecorded")}</Paragraph>}
      {goalsMissing !== null && (
        <Paragraph data-size="sm">{t(`missing.${goalsMissing.reason}`)}: {goalsMissing.because}</Paragraph>
      )}
      {may("recordGoal") && (
        <InlineForm open={t("recordGoal")} send={t("common:save")} busy={record.busy} refused={record.refused}
          ready={words.trim() !== ""} onSend={send}>
          <Textfield multiline rows={3} autoFocus data-size="sm" label={t("words")} value={words}
            onChange={(event) => { setWords(event.target.value); }} />
        </InlineForm>
      )}
      {may("recordGoalsNotObtained") && goals.length === 0 && (
        <InlineForm open={t("notObtained")} send={t("common:save")} busy={missing.busy} refused={missing.refused}
          ready={because.trim() !== ""}
          onSend={() => missing.give("recordGoalsNotObtained", { reason, because, ...asked })}>
          <Field data-size="sm">
            <Label>{t("notObtained")}</Label>
            <Select value={reason}
              onChange={(event) => { setReason(event.target.value as Schemas["GoalsNotObtained"]); }}>
              {reasons.map((each) => <Select.Option key={each} value={each}>{t(`missing.${each}`)}</Select.Option>)}
            </Select>
          </Field>
          <Textfield data-size="sm" label={t("because")} value={because}
            onChange={(event) => { setBecause(event.target.value); }} />
        </InlineForm>
      )}
    </section>
  );
}
