import { Heading, Paragraph, Textfield } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../conclusion/useCommand";
import type { Fact, Id, RecordedFact } from "../../wire";
import { InlineForm } from "../InlineForm";
import { useOpenRoom } from "../roomAccess";
import { AddFact } from "./AddFact";

const kinds = ["phenotype", "condition", "variant", "measurement", "relative", "citation"] as const;

/** What a fact says, in one line without its kind. */
export function factText(fact: Fact): string {
  switch (fact.kind) {
    case "phenotype": return [fact.term.label, fact.onset, fact.severity].filter(Boolean).join(", ");
    case "condition": return [fact.term.label, fact.onset].filter(Boolean).join(", ");
    case "variant":
      return [fact.gene.label, ...fact.expressions, fact.zygosity, fact.laboratory].filter(Boolean).join(", ");
    case "measurement": return `${fact.assay.label}: ${fact.value} ${fact.unit.label}`;
    case "relative": return fact.relation;
    case "citation": return [fact.title, fact.reference].filter(Boolean).join(", ");
  }
}

/** The code a fact's term carries, as it stands. */
export function factCode(fact: Fact): string | undefined {
  const term = fact.kind === "phenotype" || fact.kind === "condition" ? fact.term
    : fact.kind === "variant" ? fact.gene : fact.kind === "measurement" ? fact.assay : undefined;
  return term?.code ?? undefined;
}

/** Facts by kind in the order they came; a relative's facts name the relative. */
export function FactList(): ReactElement {
  const { t } = useTranslation("case");
  const { state, may } = useOpenRoom();
  const facts = Object.entries(state.case.facts).toSorted(([, a], [, b]) => a.order - b.order);
  return (
    <section className="case-part" aria-labelledby="facts">
      <Heading level={3} data-size="2xs" id="facts">{t("facts")}</Heading>
      {facts.length === 0 && <Paragraph data-size="sm" className="quiet">{t("noFacts")}</Paragraph>}
      {kinds.map((kind) => {
        const found = facts.filter(([, { fact }]) => fact.kind === kind);
        return found.length > 0 && (
          <div key={kind}>
            <Heading level={4} data-size="2xs">{t(`kind.${kind}`)}</Heading>
            <ul className="facts">{found.map(([id, fact]) => <FactLine key={id} id={id} recorded={fact} />)}</ul>
          </div>
        );
      })}
      {may("recordFact") && <AddFact />}
    </section>
  );
}

function FactLine({ id, recorded }: { readonly id: Id; readonly recorded: RecordedFact }): ReactElement {
  const { t } = useTranslation("case");
  const { state, may } = useOpenRoom();
  const { busy, refused, give } = useCommand();
  const [reason, setReason] = useState("");
  const { fact } = recorded;
  const text = factText(fact);
  const relative = fact.relativeId == null ? undefined : state.case.facts[fact.relativeId]?.fact;
  const mark = fact.kind === "phenotype" && fact.excluded ? t("excluded")
    : fact.kind !== "condition" ? undefined
    : t(fact.status === "excluded" ? "ruledOut" : fact.status);
  return (
    <li>
      <span>{mark !== undefined && <strong>{mark}: </strong>}{text}</span>
      <small className="quiet">
        {[relative && factText(relative), factCode(fact), t(`from.${fact.provenance.kind}`), fact.provenance.source]
          .filter(Boolean).join(" · ")}
      </small>
      {may("retractFact") && (
        <InlineForm open={t("retractWhat", { what: text })} send={t("retract")} busy={busy} refused={refused}
          ready={reason.trim() !== ""} onSend={() => give("retractFact", { factId: id, reason })}>
          <Textfield data-size="sm" label={t("reason")} value={reason} autoFocus
            onChange={(event) => { setReason(event.target.value); }} />
        </InlineForm>
      )}
    </li>
  );
}
