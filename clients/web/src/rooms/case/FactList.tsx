import { Heading, Paragraph } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { Fact, FactKind } from "../../wire";
import { useOpenRoom } from "../roomAccess";
import { AddFact } from "./AddFact";
import { Part } from "./Part";
import { FactLine } from "./FactLine";

/** Facts by kind in the order they came; a relative's facts name the relative. */
export function FactList(): ReactElement {
  const { t } = useTranslation("case");
  const { state, may } = useOpenRoom();
  const facts = Object.entries(state.case.facts).toSorted(([, a], [, b]) => a.order - b.order);
  return (
    <Part title={t("facts")} action={may("recordFact") && <AddFact />}>
      {facts.length === 0 && <Paragraph data-size="sm" className="quiet">{t("noFacts")}</Paragraph>}
      {groups.map((name) => {
        const found = facts.filter(([, { fact }]) => groupOf(fact) === name);
        return found.length > 0 && (
          <div key={name} className="fact-kind" data-group={name}>
            <Heading level={4} data-size="2xs">{t(`kind.${name}`)}</Heading>
            <ul className="facts">{found.map(([id, fact]) => <FactLine key={id} id={id} recorded={fact} />)}</ul>
          </div>
        );
      })}
    </Part>
  );
}

type Group = FactKind | "absentPhenotype" | "ruledOutCondition";

const groups: readonly Group[] = [
  "phenotype", "absentPhenotype", "condition", "ruledOutCondition", "variant", "measurement", "relative", "citation",
];

/** What was looked for and not found stands apart from what is there: it is read for another reason. */
function groupOf(fact: Fact): Group {
  if (fact.kind === "phenotype" && fact.excluded) { return "absentPhenotype"; }
  return fact.kind === "condition" && fact.status === "excluded" ? "ruledOutCondition" : fact.kind;
}
