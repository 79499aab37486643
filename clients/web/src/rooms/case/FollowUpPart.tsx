import { Paragraph, Textfield } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../conclusion/useCommand";
import { today } from "../../consent/latest";
import { useFormats } from "../../language/format";
import { InlineForm } from "../InlineForm";
import { useOpenRoom } from "../roomAccess";
import { Part } from "./Part";

/** When the case is looked at again, and who is proposed as the patient's coordinator. */
export function FollowUpPart(): ReactElement {
  const { t } = useTranslation(["patient", "common"]);
  const { state, may } = useOpenRoom();
  const formats = useFormats();
  const { followUp } = state.case;
  const said = followUp === null ? [] : [
    followUp.reviewOn === null ? "" : t("followUp.reviewAt", { date: formats.date(followUp.reviewOn) }),
    followUp.reanalysisOn === null ? "" : t("followUp.reanalysisAt", { date: formats.date(followUp.reanalysisOn) }),
    followUp.proposedCoordinator === null ? "" : t("followUp.coordinatorIs", { name: followUp.proposedCoordinator }),
  ].filter((line) => line !== "");
  return (
    <Part title={t("followUp.title")} action={may("setFollowUp") && <Plan />}>
      {said.length === 0 && <Paragraph data-size="sm" className="quiet">{t("common:notRecorded")}</Paragraph>}
      {said.length > 0 && <ul className="facts">{said.map((line) => <li key={line}>{line}</li>)}</ul>}
    </Part>
  );
}

function Plan(): ReactElement {
  const { t } = useTranslation(["patient", "common"]);
  const { state } = useOpenRoom();
  const { busy, refused, give } = useCommand();
  const current = state.case.followUp;
  const [reviewOn, setReview] = useState("");
  const [reanalysisOn, setReanalysis] = useState("");
  const [name, setName] = useState("");
  const fill = (): void => {
    setReview(current?.reviewOn ?? "");
    setReanalysis(current?.reanalysisOn ?? "");
    setName(current?.proposedCoordinator ?? "");
  };
  const orNothing = (text: string): string | null => text.trim() === "" ? null : text.trim();
  return (
    <InlineForm open={t("followUp.plan")} send={t("common:save")} busy={busy} refused={refused} onOpen={fill}
      onSend={() => give("setFollowUp", {
        reviewOn: orNothing(reviewOn), reanalysisOn: orNothing(reanalysisOn), proposedCoordinator: orNothing(name),
      }, current?.version ?? 0)}>
      <Textfield data-size="sm" type="date" min={today()} label={t("followUp.review")} value={reviewOn}
        onChange={(event) => { setReview(event.target.value); }} />
      <Textfield data-size="sm" type="date" min={today()} label={t("followUp.reanalysis")} value={reanalysisOn}
        onChange={(event) => { setReanalysis(event.target.value); }} />
      <Textfield data-size="sm" label={t("followUp.coordinator")} value={name}
        onChange={(event) => { setName(event.target.value); }} />
    </InlineForm>
  );
}
