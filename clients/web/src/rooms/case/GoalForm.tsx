import { Checkbox, Textfield } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../conclusion/useCommand";
import { today } from "../../consent/latest";
import { languages } from "../../consent/languages";
import { keptOf, useSaidBy } from "../../membership/saidBy";
import { LimitWord } from "../../shell/LimitWord";
import type { Goal, Id } from "../../wire";
import { fits, limits } from "../../wire/limits";
import { newId } from "../../wire/newId";
import { InlineForm } from "../InlineForm";
import { useOpenRoom } from "../roomAccess";
import { Choice } from "./Choice";

interface Written {
  readonly words: string;
  readonly askedBy: string;
  readonly askedOn: string;
  readonly language: string;
  readonly interpreter: boolean;
}

/** Writes down what matters, or changes what was written; everything but the words is filled in. */
export function GoalForm({ id, goal }: { readonly id?: Id; readonly goal?: Goal }): ReactElement {
  const { t, i18n } = useTranslation(["case", "common", "consent"]);
  const { me } = useOpenRoom();
  const saidBy = useSaidBy();
  const { busy, refused, give } = useCommand();
  const blank: Written = {
    words: "", askedBy: "", askedOn: today(),
    language: i18n.language, interpreter: false,
  };
  const [written, setWritten] = useState(blank);
  const [goalId, setGoalId] = useState(() => id ?? newId());
  const [base, setBase] = useState<number>();
  const set = (change: Partial<Written>): void => { setWritten({ ...written, ...change }); };
  const send = async (): Promise<boolean> => {
    const done = await give("recordGoal", {
      goalId, ...written, askedBy: keptOf(written.askedBy),
    }, base);
    if (done && id === undefined) { setWritten(blank); setGoalId(newId()); }
    return done;
  };
  const among = languages.some((each) => each === written.language) ? languages : [...languages, written.language];
  return (
    <InlineForm open={goal === undefined ? t("recordGoal") : t("changeGoal", { words: goal.words })}
      shown={goal === undefined ? t("writeShort") : t("common:edit")} send={t("common:save")} busy={busy}
      refused={refused} ready={written.words.trim() !== ""
        && fits(written.words, limits.paragraph)} onSend={send}
      onOpen={() => {
        if (goal === undefined) { return; }
        const { words, askedBy, askedOn, language, interpreter, version } = goal;
        // Who asked is not shown to everybody: who does not see it says who asks now.
        setWritten({
          words, askedBy: askedBy === "" ? blank.askedBy : saidBy(askedBy), askedOn, language, interpreter,
        });
        setBase(version);
      }}>
      <Textfield multiline rows={3} autoFocus data-size="sm" label={t("words")} value={written.words}
        onChange={(event) => { set({ words: event.target.value }); }} />
      <LimitWord text={written.words} limit={limits.paragraph} />
      <Textfield data-size="sm" label={t("askedBy")} value={written.askedBy}
        placeholder={me.person.name === "" ? t("consent:thePatient") : me.person.name} description={t("blankIsYou")}
        onChange={(event) => { set({ askedBy: event.target.value }); }} />
      <Textfield data-size="sm" type="date" max={today()} label={t("askedOn")} value={written.askedOn}
        onChange={(event) => { set({ askedOn: event.target.value }); }} />
      <Choice label={t("consent:language")} value={written.language} among={among}
        word={(each) => languages.some((one) => one === each) ? t(`consent:languages.${each as "nb"}`) : each}
        onChange={(language) => { set({ language }); }} />
      <Checkbox data-size="sm" label={t("consent:interpreter")} checked={written.interpreter}
        onChange={(event) => { set({ interpreter: event.target.checked }); }} />
    </InlineForm>
  );
}
