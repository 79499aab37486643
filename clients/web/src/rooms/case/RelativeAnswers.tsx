import { Textfield } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../conclusion/useCommand";
import { today } from "../../consent/latest";
import { useFormats } from "../../language/format";
import type { ConsentDecision, Id } from "../../wire";
import { InlineForm } from "../InlineForm";
import { useOpenRoom } from "../roomAccess";
import { Choice } from "./Choice";

const answers: readonly ConsentDecision[] = ["given", "refused", "withdrawn"];

/** A relative is a person: their own yes or no, and, for those who may know, parentage that differs. */
export function RelativeAnswers({ id, relation }: { readonly id: Id; readonly relation: string }): ReactElement {
  const { t } = useTranslation(["fact", "consent", "common"]);
  const { state, you, may } = useOpenRoom();
  const formats = useFormats();
  const answering = useCommand();
  const telling = useCommand();
  const [decision, setDecision] = useState<ConsentDecision>("given");
  const [on, setOn] = useState(() => today());
  const [note, setNote] = useState("");
  const answer = state.case.relativeDecisions[id];
  const parentage = state.case.parentage[id];
  return (
    <div className="relative-answers">
      <small>
        {answer === undefined ? t("relative.notAsked")
          : t("relative.answered", { answer: t(`consent:${answer.decision}`), date: formats.date(answer.on) })}
      </small>
      {parentage !== undefined && <small>{t("relative.parentage")}: {parentage}</small>}
      {may("recordRelativeDecision") && (
        <InlineForm open={t("relative.record", { relation })} shown={t("relative.recordShort")}
          send={t("common:save")} busy={answering.busy} refused={answering.refused}
          onSend={() => answering.give("recordRelativeDecision", { relativeId: id, decision, on })}>
          <Choice label={t("relative.answer")} value={decision} among={answers}
            word={(each) => t(`consent:${each}`)} onChange={setDecision} />
          <Textfield data-size="sm" type="date" max={today()} label={t("consent:date")} value={on}
            onChange={(event) => { setOn(event.target.value); }} />
        </InlineForm>
      )}
      {you.genetics && may("recordParentage") && (
        <InlineForm open={t("relative.tellParentage", { relation })} shown={t("relative.parentage")}
          send={t("common:save")} busy={telling.busy} refused={telling.refused} ready={note.trim() !== ""}
          onOpen={() => { setNote(parentage ?? ""); }}
          onSend={() => telling.give("recordParentage", { relativeId: id, note })}>
          <Textfield multiline rows={2} data-size="sm" label={t("relative.parentage")}
            description={t("relative.whoSees")} value={note} onChange={(event) => { setNote(event.target.value); }} />
        </InlineForm>
      )}
    </div>
  );
}
