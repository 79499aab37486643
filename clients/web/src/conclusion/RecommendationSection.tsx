import { Button, Details, Heading } from "@digdir/designsystemet-react";
import { useEffect, useRef, useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { useOpenRoom } from "../rooms/roomAccess";
import { RecommendationCard } from "./RecommendationCard";
import { RecommendationForm } from "./RecommendationForm";
import { emptyKinds, isFrozen, recommended } from "./standing";

/** What the conference recommends to whom; for who leads it, also the kinds that nobody has thought of yet. */
export function RecommendationSection(): ReactElement {
  const { t } = useTranslation("conclusion");
  const { may, state } = useOpenRoom();
  const [adding, setAdding] = useState(false);
  const all = recommended(state.conclusion.recommendations);
  const mayPropose = may("proposeRecommendation") && !isFrozen(state);
  const empty = emptyKinds(state.conclusion.recommendations);
  const section = useRef<HTMLElement>(null);
  const [search] = useSearchParams();
  const linked = search.get("show") === "recommendations";
  useEffect(() => { if (linked) { section.current?.scrollIntoView({ block: "start" }); } }, [linked]);
  return (
    <section aria-labelledby="recommendations" className="recommendations" ref={section}>
      <Heading level={2} data-size="xs" id="recommendations">{t("recommendations.title")}</Heading>
      {all.length === 0 && <p>{t("recommendations.none")}</p>}
      {all.map(([id, one]) => <RecommendationCard key={id} id={id} recommendation={one} />)}
      {mayPropose && !adding && (
        <Button variant="secondary" onClick={() => { setAdding(true); }}>{t("recommendations.add")}</Button>
      )}
      {adding && <RecommendationForm done={() => { setAdding(false); }} />}
      {mayPropose && empty.length > 0 && (
        <Details data-size="sm">
          <Details.Summary>{t("recommendations.empty", { count: empty.length })}</Details.Summary>
          <Details.Content>
            <ul className="kinds">{empty.map((kind) => <li key={kind}>{t(`kind.${kind}`)}</li>)}</ul>
          </Details.Content>
        </Details>
      )}
    </section>
  );
}
