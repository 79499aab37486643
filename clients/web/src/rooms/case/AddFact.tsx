import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../conclusion/useCommand";
import type { FactKind } from "../../wire";
import { newId } from "../../wire/newId";
import { InlineForm } from "../InlineForm";
import { Choice } from "./Choice";
import { emptyDraft, factOf, isComplete } from "./factDraft";
import { FactFields } from "./FactFields";
import { factText } from "./factText";

const factKinds: readonly FactKind[] = [
  "phenotype", "condition", "variant", "measurement", "relative", "citation",
];

/** Adds facts of any kind, one after the other: what was kept is said, and the form waits for the next. */
export function AddFact(): ReactElement {
  const { t } = useTranslation(["case", "common"]);
  const { t: tf } = useTranslation("fact");
  const { busy, refused, give } = useCommand();
  const [factId, setFactId] = useState(() => newId());
  const [draft, setDraft] = useState(emptyDraft);
  const [kept, setKept] = useState<string>();
  const send = async (): Promise<boolean> => {
    const fact = factOf(draft);
    if (await give("recordFact", { factId, fact })) {
      setFactId(newId());
      setDraft({ ...emptyDraft, kind: draft.kind, relativeId: draft.relativeId });
      setKept(t("factKept", { what: factText(fact, tf) }));
    }
    return false;
  };
  return (
    <InlineForm open={t("addFact")} send={t("common:save")} busy={busy} refused={refused} onSend={send} kept={kept}
      ready={isComplete(draft)} onOpen={() => { setKept(undefined); }}>
      <Choice label={t("what")} value={draft.kind} among={factKinds} word={(each) => t(`kind.${each}`)}
        onChange={(kind) => { setDraft({ ...draft, kind }); }} />
      <FactFields draft={draft} onChange={setDraft} recorded={false} />
    </InlineForm>
  );
}
