import { Heading, Paragraph } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { ConsentPanel } from "../consent/ConsentPanel";
import { NoticeList } from "../consent/NoticeList";
import { CustodyPanel } from "../custody/CustodyPanel";
import { useFamilyText } from "../language/familyText";
import { MembersPanel } from "../membership/MembersPanel";
import { OwnUnproven } from "../membership/UnprovenNotice";
import { ConnectionWord } from "../shell/ConnectionWord";
import { GoalPart } from "./case/GoalPart";
import { useOpenRoom } from "./roomAccess";

/** The case as the patient and their nearest read it: one column, plain words, what is theirs to say. */
export function FamilyFrame(): ReactElement {
  const { t } = useTranslation("common");
  const say = useFamilyText();
  const { state, connection, you } = useOpenRoom();
  const question = state.case.texts["question"]?.text ?? "";
  return (
    <div className="family">
      <header className="family-head">
        <Heading level={1} data-size="lg">{say("title")}</Heading>
        <ConnectionWord state={connection} />
      </header>
      <OwnUnproven />
      <NoticeList />
      <section className="family-part" aria-labelledby="family-now">
        <Heading level={2} data-size="sm" id="family-now">{say("nowTitle")}</Heading>
        <Paragraph>{state.life.death === null ? say(`now.${state.case.phase}`) : say("afterDeath")}</Paragraph>
      </section>
      <section className="family-part" aria-labelledby="family-asked">
        <Heading level={2} data-size="sm" id="family-asked">{say("asked")}</Heading>
        {question === "" ? <Paragraph className="quiet">{t("notRecorded")}</Paragraph>
          : <p className="case-text">{question}</p>}
      </section>
      <div className="family-part"><GoalPart /></div>
      <div className="family-part"><MembersPanel title={say("who")} /></div>
      {you.identity && (
        <div className="family-part"><ConsentPanel title={say("yesAndNo")} /></div>
      )}
      <div className="family-part"><CustodyPanel /></div>
    </div>
  );
}
