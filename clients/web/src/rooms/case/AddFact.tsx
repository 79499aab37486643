import { Checkbox, Field, Label, Select, Textfield } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../conclusion/useCommand";
import type { Fact, Term } from "../../wire";
import { newId } from "../../wire/newId";
import { InlineForm } from "../InlineForm";

const addable = ["phenotype", "condition", "relative"] as const;
type Addable = (typeof addable)[number];

/** The fact that the form says; free text is always enough. */
export function factOf(kind: Addable, term: Term, negated: boolean): Fact {
  const provenance = { kind: "member" } as const;
  switch (kind) {
    case "phenotype":
      return { kind, term, excluded: negated, onset: null, severity: null, provenance, relativeId: null };
    case "condition":
      return { kind, term, status: negated ? "excluded" : "suspected", onset: null, provenance, relativeId: null };
    case "relative":
      return { kind, relation: term.label, sex: "unknown", affected: null, provenance, relativeId: null };
  }
}

/** Adds a fact: words, a code if one is known, and whether it is absent or ruled out. */
export function AddFact(): ReactElement {
  const { t } = useTranslation(["case", "common"]);
  const { busy, refused, give } = useCommand();
  const [factId, setFactId] = useState(() => newId());
  const [kind, setKind] = useState<Addable>("phenotype");
  const [label, setLabel] = useState("");
  const [code, setCode] = useState("");
  const [negated, setNegated] = useState(false);
  const send = async (): Promise<boolean> => {
    const term = { label: label.trim(), code: code.trim() === "" ? null : code.trim() };
    const done = await give("recordFact", { factId, fact: factOf(kind, term, negated) });
    if (done) { setFactId(newId()); setLabel(""); setCode(""); setNegated(false); }
    return done;
  };
  return (
    <InlineForm open={t("addFact")} send={t("common:save")} busy={busy} refused={refused} onSend={send}
      ready={label.trim() !== ""}>
      <Field data-size="sm">
        <Label>{t("what")}</Label>
        <Select value={kind} onChange={(event) => { setKind(event.target.value as Addable); }}>
          {addable.map((each) => <Select.Option key={each} value={each}>{t(`kind.${each}`)}</Select.Option>)}
        </Select>
      </Field>
      <Textfield data-size="sm" label={t("label")} value={label} maxLength={500}
        onChange={(event) => { setLabel(event.target.value); }} />
      {kind !== "relative" && (
        <>
          <Textfield data-size="sm" label={t("codeField")} value={code}
            onChange={(event) => { setCode(event.target.value); }} />
          <Checkbox data-size="sm" label={t(kind === "phenotype" ? "excluded" : "ruledOut")} checked={negated}
            onChange={(event) => { setNegated(event.target.checked); }} />
        </>
      )}
    </InlineForm>
  );
}
