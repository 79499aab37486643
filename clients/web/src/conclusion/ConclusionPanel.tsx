import { Alert, Button, Details, Heading } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import "../styles/conclusion.css";
import { useOpenRoom } from "../rooms/roomAccess";
import { useTyped } from "../shell/useTyped";
import { AgreeToAll } from "./AgreeToAll";
import { ExportDialog } from "./ExportDialog";
import { mayExport } from "./exportRules";
import { GoalList } from "./GoalList";
import { ProposeStatement } from "./ProposeStatement";
import { RecommendationSection } from "./RecommendationSection";
import { SigningSection } from "./SigningSection";
import { isFrozen, standing, withdrawn } from "./standing";
import { StatementCard } from "./StatementCard";
import { VersionList } from "./VersionList";

/**
 * The joint conclusion of the open room: statements, positions, recommendations, signature. A link with `?statement=`
 * and a statement's id leads to that statement.
 */
export function ConclusionPanel(): ReactElement {
  const { t } = useTranslation("conclusion");
  const { state, you } = useOpenRoom();
  const [search] = useSearchParams();
  const [exporting, setExporting] = useTyped("export", false);
  const statements = standing(state.conclusion.statements);
  const taken = withdrawn(state.conclusion.statements);
  const frozen = isFrozen(state);
  return (
    <div className="conclusion">
      <div className="conclusion-head">
        <Heading level={2} data-size="xs">{t("title")}</Heading>
        {mayExport(you, "pseudonymised") && (
          <div className="form-actions">
            <Link to="conclusion" className="link-button">{t("wholePage")}</Link>
            <Button variant="secondary" data-size="sm" onClick={() => { setExporting(true); }}>
              {t("export.open")}
            </Button>
          </div>
        )}
      </div>
      <VersionList />
      {frozen && state.case.phase === "draft" && <Alert data-color="info" data-size="sm">{t("inDraft")}</Alert>}
      <GoalList />
      <section aria-label={t("statements")} className="statements">
        {statements.length === 0 && <p>{t("noStatements")}</p>}
        {!frozen && <AgreeToAll shown={statements} />}
        {statements.map((one) => (
          <StatementCard key={one.id} {...one} linked={search.get("statement") === one.id} />
        ))}
        {!frozen && <ProposeStatement />}
        {taken.length > 0 && (
          <Details data-size="sm">
            <Details.Summary>{t("withdrawn", { count: taken.length })}</Details.Summary>
            <Details.Content>
              <ul>
                {taken.map(([id, one]) => (
                  <li key={id}>
                    <del>{one.text}</del> <span>{t("withdrawnBecause", { reason: one.withdrawn ?? "" })}</span>
                  </li>
                ))}
              </ul>
            </Details.Content>
          </Details>
        )}
      </section>
      <RecommendationSection />
      <SigningSection />
      {exporting && <ExportDialog close={() => { setExporting(false); }} />}
    </div>
  );
}
