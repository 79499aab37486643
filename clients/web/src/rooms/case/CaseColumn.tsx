import { Heading } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useOpenRoom } from "../roomAccess";
import { CaseText } from "./CaseText";
import { FactList } from "./FactList";
import { GoalPart } from "./GoalPart";

/** The case in one column; the patient's side sees the question and what matters. */
export function CaseColumn(): ReactElement {
  const { t } = useTranslation("case");
  const { you } = useOpenRoom();
  const family = you.reach === "family";
  return (
    <section className="panel case-column" aria-labelledby="the-case">
      <Heading level={2} data-size="xs" id="the-case">{t("title")}</Heading>
      <CaseText part="question" />
      {you.reach !== "abroad" && <GoalPart />}
      {!family && (
        <>
          {you.reach === "room" && <CaseText part="history" />}
          <CaseText part="findings" />
          <CaseText part="considered" />
          <CaseText part="wouldChange" />
          <FactList />
        </>
      )}
    </section>
  );
}
