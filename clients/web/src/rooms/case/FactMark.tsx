import { Tag, Textfield } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../conclusion/useCommand";
import type { Fact, Id } from "../../wire";
import { InlineForm } from "../InlineForm";
import { useOpenRoom } from "../roomAccess";

/** Whether a fact is genetic, by what it is or because somebody said so, and the way to say it or take it back. */
export function FactMark({ id, fact, words }: { readonly id: Id; readonly fact: Fact; readonly words: string }):
ReactElement | null {
  const { t } = useTranslation(["fact", "common"]);
  const { state, you, may } = useOpenRoom();
  const { busy, refused, give } = useCommand();
  const [reason, setReason] = useState("");
  const isVariant = fact.kind === "variant";
  const isMarked = state.case.marks[id]?.genetic === true;
  const clears = you.role === "responsibleDoctor" || you.role === "coordinator";
  const changes = may("setMarks") && !isVariant && fact.kind !== "citation" && (!isMarked || clears);
  if (!isVariant && !isMarked && !changes) { return null; }
  return (
    <>
      {(isVariant || isMarked) && <Tag data-size="sm" data-color="info">{t("fact:genetic")}</Tag>}
      {changes && (
        <InlineForm open={t(isMarked ? "fact:notGeneticWhat" : "fact:geneticWhat", { what: words })}
          shown={t(isMarked ? "fact:notGenetic" : "fact:markGenetic")} send={t("common:save")} busy={busy}
          refused={refused} ready={!isMarked || reason.trim() !== ""}
          onSend={() => give("setMarks", {
            kind: "fact", subjectId: id, genetic: !isMarked, relativeId: null, reason: isMarked ? reason : null,
          })}>
          <p>{t("fact:geneticMeans")}</p>
          {isMarked && (
            <Textfield data-size="sm" label={t("fact:whyNotGenetic")} value={reason} autoFocus
              onChange={(event) => { setReason(event.target.value); }} />
          )}
        </InlineForm>
      )}
    </>
  );
}
