import { Heading, Paragraph } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useOpenRoom } from "../roomAccess";
import { AddFact, factKinds } from "./AddFact";
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
      {factKinds.map((kind) => {
        const found = facts.filter(([, { fact }]) => fact.kind === kind);
        return found.length > 0 && (
          <div key={kind} className="fact-kind">
            <Heading level={4} data-size="2xs">{t(`kind.${kind}`)}</Heading>
            <ul className="facts">{found.map(([id, fact]) => <FactLine key={id} id={id} recorded={fact} />)}</ul>
          </div>
        );
      })}
    </Part>
  );
}
