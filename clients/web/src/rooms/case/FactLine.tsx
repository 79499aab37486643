import { Textfield } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../conclusion/useCommand";
import { useFormats } from "../../language/format";
import { CloseToParents } from "../../life/CloseToParents";
import { useRoomPeople } from "../../membership/roomPeople";
import type { Fact, Id, RecordedFact, Schemas } from "../../wire";
import { reclassified } from "../foldCase";
import { InlineForm } from "../InlineForm";
import { useOpenRoom } from "../roomAccess";
import { draftOf, emptyDraft, factOf, isComplete } from "./factDraft";
import { FactFields } from "./FactFields";
import { factCode, factText } from "./factText";
import { FactMark } from "./FactMark";
import { mayChangeFact, mayRetract } from "./factRights";
import { RelativeAnswers } from "./RelativeAnswers";

/** One recorded fact: what it says, of whom, from where, and the ways to change it. */
export function FactLine({ id, recorded }: { readonly id: Id; readonly recorded: RecordedFact }): ReactElement {
  const { t } = useTranslation(["case", "fact", "common"]);
  const { state, you, may } = useOpenRoom();
  const retraction = useCommand();
  const change = useCommand();
  const [reason, setReason] = useState("");
  const [draft, setDraft] = useState(emptyDraft);
  const [base, setBase] = useState(0);
  const [why, setWhy] = useState("");
  const mine = mayChangeFact(state.case, you, id);
  const { fact } = recorded;
  const { t: tf } = useTranslation("fact");
  const text = factText(fact, tf);
  const relative = fact.relativeId == null ? undefined : state.case.facts[fact.relativeId]?.fact;
  const mark = useMark(fact);
  // What is printed and discussed says why it changes; how a variant is classified says it from the beginning.
  const needsWhy = state.case.phase !== "draft"
    || (draft.kind === "variant" && reclassified(fact, factOf(draft, fact)) !== null);
  return (
    <li>
      <span>{mark !== undefined && <strong>{mark}: </strong>}{text}</span>
      <Details fact={fact} of={relative} />
      {recorded.edit !== null && <Edited edit={recorded.edit} />}
      {fact.kind === "relative" && <RelativeAnswers id={id} relation={text} />}
      <div className="fact-actions">
        {may("recordFact") && mine !== "nothing" && (
          <InlineForm open={t("fact:changeWhat", { what: text })} shown={t("common:edit")} send={t("common:save")}
            busy={change.busy} refused={change.refused} ready={isComplete(draft) && (!needsWhy || why.trim() !== "")}
            onOpen={() => { setDraft(draftOf(fact)); setBase(recorded.version); setWhy(""); }}
            onSend={() => change.give("recordFact", {
              factId: id, fact: factOf(draft, fact), reason: needsWhy ? why : null,
            }, base)}>
            <FactFields draft={draft} onChange={setDraft} recorded classifies={mine === "all"} />
            {needsWhy && (
              <Textfield data-size="sm" required maxLength={500} label={t("whyChanged")} value={why}
                onChange={(event) => { setWhy(event.target.value); }} />
            )}
          </InlineForm>
        )}
        {may("retractFact") && mayRetract(state.case, you, id) && (
          <InlineForm open={t("retractWhat", { what: text })} shown={t("retract")} send={t("retract")}
            busy={retraction.busy} refused={retraction.refused} ready={reason.trim() !== ""}
            onSend={() => retraction.give("retractFact", { factId: id, reason })}>
            <Textfield data-size="sm" label={t("reason")} value={reason} autoFocus
              onChange={(event) => { setReason(event.target.value); }} />
          </InlineForm>
        )}
        <FactMark id={id} fact={fact} words={text} />
        <CloseToParents id={id} kind="fact" words={text} />
      </div>
    </li>
  );
}

/** Who changed a fact last and why, and what a variant was classified as before. */
function Edited({ edit: { by, at, reason, was } }: { readonly edit: Schemas["FactEdit"] }): ReactElement {
  const { t } = useTranslation(["case", "fact"]);
  const formats = useFormats();
  const person = useRoomPeople();
  return (
    <small className="quiet">
      {[
        t("factEdited", { by: person(by).name, at: formats.dateTime(at) }),
        was !== null && t("factWas", { was: t(`fact:class.${was}`) }),
        reason !== null && t("factBecause", { reason }),
      ].filter(Boolean).join(" ")}
    </small>
  );
}

/** The word before a fact that must not be read as a plain finding. */
function useMark(fact: Fact): string | undefined {
  const { t } = useTranslation("case");
  if (fact.kind === "phenotype") { return fact.excluded ? t("excluded") : undefined; }
  return fact.kind === "condition" ? t(fact.status === "excluded" ? "ruledOut" : fact.status) : undefined;
}

/** Code, classification, limits, source: what a specialist asks next. */
function Details({ fact, of }: { readonly fact: Fact; readonly of: Fact | undefined }): ReactElement {
  const { t } = useTranslation(["case", "fact", "patient"]);
  const { t: tf } = useTranslation("fact");
  const formats = useFormats();
  const special: (string | null | undefined | false)[] = fact.kind === "variant"
    ? [
      t(`fact:class.${fact.classification}`), fact.classifiedOn !== null && formats.date(fact.classifiedOn),
      fact.laboratory, fact.transcript,
    ]
    : fact.kind === "measurement" && (fact.low !== null || fact.high !== null)
      ? [t("fact:limits", { low: limit(fact.low), high: limit(fact.high) })]
      : fact.kind === "relative"
        ? [
          fact.sex !== "unknown" && t(`patient:sex.${fact.sex}`),
          fact.affected !== null && t(`fact:affection.${fact.affected ? "yes" : "no"}`),
        ]
        : [];
  const words = [
    of !== undefined && t("fact:ofRelative", { relation: factText(of, tf) }), factCode(fact), ...special,
    t(`case:from.${fact.provenance.kind}`), fact.provenance.source,
  ];
  return <small className="quiet">{words.filter(Boolean).join(" · ")}</small>;
  function limit(value: number | null): string { return value === null ? "–" : formats.number(value); }
}
