import { Heading, Paragraph } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useFamilyText } from "../language/familyText";
import { useOpenRoom } from "../rooms/roomAccess";
import { InformationForm } from "./InformationForm";
import { InformationLine } from "./InformationLine";

/** That the patient was told of the discussion, and whether they objected. */
export function InformationList(): ReactElement {
  const { t } = useTranslation(["consent", "common"]);
  const say = useFamilyText();
  const { state, may, you } = useOpenRoom();
  return (
    <section aria-labelledby="information">
      <Heading level={3} data-size="2xs" id="information">
        {you.reach === "family" ? say("informed") : t("information")}
      </Heading>
      {state.consent.information.length === 0 && <Paragraph data-size="sm">{t("common:notRecorded")}</Paragraph>}
      <ul className="plain">
        {state.consent.information.map((each) => <li key={each.order}><InformationLine each={each} /></li>)}
      </ul>
      {may("recordInformation") && <InformationForm />}
    </section>
  );
}
