import { Textfield } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../conclusion/useCommand";
import { today } from "../../consent/latest";
import { useFamilyText } from "../../language/familyText";
import { LimitWord } from "../../shell/LimitWord";
import type { Goal, Id } from "../../wire";
import { fits, limits } from "../../wire/limits";
import { newId } from "../../wire/newId";
import { InlineForm } from "../InlineForm";

/** The patient's side writes in their own words; who, when and in which language is known. */
export function OwnGoalForm({ id, goal }: { readonly id?: Id; readonly goal?: Goal }): ReactElement {
  const { t, i18n } = useTranslation(["family", "common"]);
  const say = useFamilyText();
  const { busy, refused, give } = useCommand();
  const [words, setWords] = useState("");
  const [goalId, setGoalId] = useState(() => id ?? newId());
  const [base, setBase] = useState<number>();
  const send = async (): Promise<boolean> => {
    const done = await give("recordGoal", {
      goalId, words, askedBy: "", askedOn: goal?.askedOn ?? today(), language: goal?.language ?? i18n.language,
      interpreter: goal?.interpreter ?? false,
    }, base);
    if (done && id === undefined) { setWords(""); setGoalId(newId()); }
    return done;
  };
  return (
    <InlineForm open={goal === undefined ? t("writeGoal") : t("changeGoal", { words: goal.words })}
      shown={goal === undefined ? t("writeGoal") : t("common:edit")} send={t("common:save")} busy={busy}
      refused={refused} ready={words.trim() !== "" && fits(words, limits.paragraph)} onSend={send}
      onOpen={() => { setWords(goal?.words ?? ""); setBase(goal?.version); }}>
      <Textfield multiline rows={3} autoFocus label={say("ownWords")} value={words}
        onChange={(event) => { setWords(event.target.value); }} />
      <LimitWord text={words} limit={limits.paragraph} />
    </InlineForm>
  );
}
