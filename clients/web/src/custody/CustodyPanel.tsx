import { Alert, Heading, Paragraph } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../language/format";
import { useRoomPeople } from "../membership/roomPeople";
import { useOpenRoom } from "../rooms/roomAccess";
import { useLoad } from "../shell/useLoad";
import type { Id } from "../wire";
import { get } from "../wire/http";
import { ErasurePart } from "./ErasurePart";
import { HoldForm, RetentionForm } from "./RetentionForms";
import { keptUntil } from "./keptUntil";
import { TransferPart } from "./TransferPart";
import { useStandingOffer } from "./useStandingOffer";

/** Who answers for the case, by which agreement and how long it is kept, and what is asked about that. */
export function CustodyPanel(): ReactElement | null {
  const { t } = useTranslation(["custody", "common", "life"]);
  const { state, you } = useOpenRoom();
  const formats = useFormats();
  const person = useRoomPeople();
  const offer = useStandingOffer();
  const { opening } = state.case;
  const { agreement, retention, hold, endedAt } = state.custody;
  if (opening === null || you.reach === "abroad" || you.reach === "teaching") { return null; }
  const named = (place: string): string => place !== "" ? place
    : t(state.life.protected.length > 0 ? "life:address.hidden" : "common:notRecorded");
  return (
    <section className="panel" aria-labelledby="custody">
      <Heading level={2} data-size="xs" id="custody">{t("title")}</Heading>
      <dl className="custody-list">
        <dt>{t("controller")}</dt><dd>{named(opening.controller.name)}</dd>
        <dt>{t("unit")}</dt><dd>{named(opening.unit.name)}</dd>
        <dt>{t("agreement")}</dt>
        <dd>{agreement === null ? t("common:notRecorded")
          : [agreement.words, agreement.reference].filter(Boolean).join(" · ")}</dd>
        <dt>{t("keptUntil")}</dt>
        <dd>{retention === null ? t("common:notRecorded")
          : t("keptBy", { date: formats.date(keptUntil(retention)), rule: retention.rule })}</dd>
      </dl>
      {you.reach === "room" && opening.unit.name !== "" && offer === null && <UnitEnded unitId={opening.unit.id} />}
      {endedAt !== null && hold === null && <Paragraph data-size="sm"><strong>{t("over")}</strong></Paragraph>}
      {hold !== null && (
        <Paragraph data-size="sm">
          {t("held", { by: person(hold.by).name, date: formats.date(hold.at) })} {hold.reason}
        </Paragraph>
      )}
      <RetentionForm /><HoldForm />
      <TransferPart />
      <ErasurePart />
    </section>
  );
}

/** Says that the unit answers for no case any more; nothing while that is not known. */
function UnitEnded({ unitId }: { readonly unitId: Id }): ReactElement | null {
  const { t } = useTranslation("custody");
  const [loaded] = useLoad((signal) => get("/api/directory/units", { signal }), "units");
  if (loaded.state !== "ready" || loaded.value.some((unit) => unit.unitId === unitId && unit.treats)) { return null; }
  return <Alert data-color="warning" data-size="sm">{t("unitEnded")}</Alert>;
}
