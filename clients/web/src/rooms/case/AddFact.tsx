import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../conclusion/useCommand";
import type { FactKind } from "../../wire";
import { newId } from "../../wire/newId";
import { InlineForm } from "../InlineForm";
import { Choice } from "./Choice";
import { emptyDraft, factOf, isComplete } from "./factDraft";
import { FactFields } from "./FactFields";

const factKinds: readonly FactKind[] = [
  "phenotype", "condition", "variant", "measurement", "relative", "citation",
];

/** Adds a fact of any kind. */
export function AddFact(): ReactElement {
  const { t } = useTranslation(["case", "common"]);
  const { busy, refused, give } = useCommand();
  const [factId, setFactId] = useState(() => newId());
  const [draft, setDraft] = useState(emptyDraft);
  const send = async (): Promise<boolean> => {
    const done = await give("recordFact", { factId, fact: factOf(draft) });
    if (done) { setFactId(newId()); setDraft({ ...emptyDraft, kind: draft.kind }); }
    return done;
  };
  return (
    <InlineForm open={t("addFact")} send={t("common:save")} busy={busy} refused={refused} onSend={send}
      ready={isComplete(draft)}>
      <Choice label={t("what")} value={draft.kind} among={factKinds} word={(each) => t(`kind.${each}`)}
        onChange={(kind) => { setDraft({ ...draft, kind }); }} />
      <FactFields draft={draft} onChange={setDraft} recorded={false} />
    </InlineForm>
  );
}
