import { Paragraph, Textfield } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../conclusion/useCommand";
import { today } from "../../consent/latest";
import { useFormats } from "../../language/format";
import { CloseToParents } from "../../life/CloseToParents";
import { useFamilyText } from "../../language/familyText";
import { useRoomPeople } from "../../membership/roomPeople";
import { useSaidBy } from "../../membership/saidBy";
import type { Schemas } from "../../wire";
import { InlineForm } from "../InlineForm";
import { useOpenRoom } from "../roomAccess";
import { Part } from "./Part";
import { Choice } from "./Choice";
import { GoalForm } from "./GoalForm";
import { OwnGoalForm } from "./OwnGoalForm";
import { mayEditGoal } from "./mayEditGoal";

const reasons = ["didNotWish", "couldNot", "notYet"] as const;

/** What matters to the patient in their words, or why it is not known. */
export function GoalPart(): ReactElement {
  const { t } = useTranslation(["case", "common", "room"]);
  const say = useFamilyText();
  const { state, you, may } = useOpenRoom();
  const formats = useFormats();
  const person = useRoomPeople();
  const saidBy = useSaidBy();
  const family = you.reach === "family";
  // Who reads on after a death is neither asked nor told that they may write.
  const over = family && state.life.death !== null;
  const goalsMissing = over ? null : state.case.goalsMissing;
  const Form = family ? OwnGoalForm : GoalForm;
  const title = !family ? t("case:matters")
    : you.role === "patient" ? t("room:mattersToMe") : say("mattersToThePatient");
  const goals = Object.entries(state.case.goals).toSorted(([, a], [, b]) => a.order - b.order);
  return (
    <Part title={title} action={may("recordGoal") && <Form />}>
      {goals.map(([id, goal]) => (
        <div key={id} className="goal">
          <blockquote lang={goal.language}>{goal.words}</blockquote>
          <small>
            {family || goal.askedBy === "" ? formats.date(goal.askedOn)
              : t("asked", { by: saidBy(goal.askedBy), date: formats.date(goal.askedOn) })}
            {goal.interpreter && <> {t("withInterpreter")}</>}
            {goal.edit !== null && (
              <> {t("goalEdited", { by: person(goal.edit.by).name, at: formats.dateTime(goal.edit.at) })}</>
            )}
          </small>
          {mayEditGoal(you.role) && may("recordGoal") && <Form id={id} goal={goal} />}
          <CloseToParents id={id} kind="goal" words={goal.words} />
        </div>
      ))}
      {goals.length === 0 && goalsMissing === null
        && (
          <Paragraph data-size="sm" className="quiet">
            {family && !over ? say("nothingWritten") : t("common:notRecorded")}
          </Paragraph>
        )}
      {goalsMissing !== null && (
        <Paragraph data-size="sm">
          {family ? say(`missing.${goalsMissing.reason}`) : t(`case:missing.${goalsMissing.reason}`)}
          {!family && `: ${goalsMissing.because}`}
        </Paragraph>
      )}
      {may("recordGoalsNotObtained") && goals.length === 0 && <NotObtained />}
    </Part>
  );
}

/** They were asked in vain, because. */
function NotObtained(): ReactElement {
  const { t } = useTranslation(["case", "common"]);
  const { me } = useOpenRoom();
  const { busy, refused, give } = useCommand();
  const [reason, setReason] = useState<Schemas["GoalsNotObtained"]>("didNotWish");
  const [because, setBecause] = useState("");
  const [askedBy, setAskedBy] = useState("");
  const [askedOn, setAskedOn] = useState(() => today());
  return (
    <InlineForm open={t("notObtained")} send={t("common:save")} busy={busy} refused={refused}
      ready={because.trim() !== ""}
      onSend={() => give("recordGoalsNotObtained", { reason, because, askedBy, askedOn })}>
      <Choice label={t("notObtained")} value={reason} among={reasons} word={(each) => t(`missing.${each}`)}
        onChange={setReason} />
      <Textfield data-size="sm" label={t("because")} value={because}
        onChange={(event) => { setBecause(event.target.value); }} />
      <Textfield data-size="sm" label={t("askedBy")} value={askedBy}
        placeholder={me.person.name} description={t("blankIsYou")}
        onChange={(event) => { setAskedBy(event.target.value); }} />
      <Textfield data-size="sm" type="date" max={today()} label={t("askedOn")} value={askedOn}
        onChange={(event) => { setAskedOn(event.target.value); }} />
    </InlineForm>
  );
}
