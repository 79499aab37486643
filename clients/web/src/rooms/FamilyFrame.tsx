import { Heading, Paragraph } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { ConsentPanel } from "../consent/ConsentPanel";
import { NoticeList } from "../consent/NoticeList";
import { CustodyPanel } from "../custody/CustodyPanel";
import { MembersPanel } from "../membership/MembersPanel";
import { ConnectionWord } from "../shell/ConnectionWord";
import { GoalPart } from "./case/GoalPart";
import { useOpenRoom } from "./roomAccess";

/** The case as the patient and their nearest read it: one column, plain words, what is theirs to say. */
export function FamilyFrame(): ReactElement {
  const { t } = useTranslation(["family", "room", "common"]);
  const { state, connection, you } = useOpenRoom();
  const question = state.case.texts["question"]?.text ?? "";
  return (
    <div className="family">
      <header className="family-head">
        <Heading level={1} data-size="lg">{t("room:titlePatient")}</Heading>
        <ConnectionWord state={connection} />
      </header>
      <NoticeList />
      <section className="family-part" aria-labelledby="family-now">
        <Heading level={2} data-size="sm" id="family-now">{t("nowTitle")}</Heading>
        <Paragraph>{t(`now.${state.case.phase}`)}</Paragraph>
      </section>
      <section className="family-part" aria-labelledby="family-asked">
        <Heading level={2} data-size="sm" id="family-asked">{t("asked")}</Heading>
        {question === "" ? <Paragraph className="quiet">{t("common:notRecorded")}</Paragraph>
          : <p className="case-text">{question}</p>}
      </section>
      <div className="family-part"><GoalPart /></div>
      <div className="family-part"><MembersPanel title={t("who")} /></div>
      {you.identity && (
        <div className="family-part"><ConsentPanel title={t("yesAndNo")} /></div>
      )}
      <div className="family-part"><CustodyPanel /></div>
    </div>
  );
}
