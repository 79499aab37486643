import { Alert, Heading } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useOpenRoom } from "../roomAccess";
import { CaseText } from "./CaseText";
import { DiagnosisPart } from "./DiagnosisPart";
import { FactList } from "./FactList";
import { FollowUpPart } from "./FollowUpPart";
import { GoalPart } from "./GoalPart";
import { PatientPart } from "./PatientPart";

/** The case in one column, as far as this reader sees it. */
export function CaseColumn(): ReactElement {
  const { t } = useTranslation("case");
  const { you, state } = useOpenRoom();
  const { phase } = state.case;
  return (
    <section className="panel case-column" aria-labelledby="the-case">
      <Heading level={2} data-size="xs" id="the-case">{t("title")}</Heading>
      {(phase === "signed" || phase === "closed") && (
        <Alert data-size="sm" data-color="info">{t(`standsAs.${phase}`)}</Alert>
      )}
      <CaseText part="question" />
      {(you.reach === "room" || you.reach === "family") && <GoalPart />}
      <PatientPart />
      <FactList />
      {you.reach !== "family" && <CaseText part="history" />}
      <CaseText part="findings" />
      <CaseText part="considered" />
      <CaseText part="wouldChange" />
      <DiagnosisPart />
      {you.reach === "room" && <FollowUpPart />}
    </section>
  );
}
