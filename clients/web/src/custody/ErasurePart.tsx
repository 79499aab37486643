import { Field, Heading, Label, Paragraph, Select, Textfield } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../conclusion/useCommand";
import { useFormats } from "../language/format";
import { useRoomPeople } from "../membership/roomPeople";
import { InlineForm } from "../rooms/InlineForm";
import { useOpenRoom } from "../rooms/roomAccess";
import { useTyped } from "../shell/useTyped";
import type { Member, RoomState, Schemas } from "../wire";
import { newId } from "../wire/newId";

type Ground = Schemas["ErasureGround"];

/** Grounds for erasing; what each rests on is the server's to say. */
const grounds: readonly Ground[] = ["patientAsked", "wrongPatient", "retentionOver", "unlawful", "openedByMistake"];

/** What is proposed about erasing the case, and the ways to propose it and to take that back. */
export function ErasurePart(): ReactElement | null {
  const { t } = useTranslation("custody");
  const { state, may, me } = useOpenRoom();
  const formats = useFormats();
  const person = useRoomPeople();
  const { busy, refused, old, give } = useCommand();
  const [ground, setGround] = useTyped<Ground>("erasure ground", "patientAsked");
  const [reference, setReference] = useTyped("erasure reference", "");
  const [reason, setReason] = useState("");
  const { erasure } = state.custody;
  const open = erasure?.answer === null;
  if (erasure === null && !may("proposeErasure")) { return null; }
  return (
    <>
      <Heading level={3} data-size="2xs" id="erasure">{t("erasure.title")}</Heading>
      {erasure !== null && (
        <Paragraph data-size="sm">
          {t(`erasure.${erasure.answer?.end ?? "proposed"}`, {
            ground: t(`ground.${erasure.ground}`), by: erasure.answer?.by ?? person(erasure.by).name,
            date: formats.date(erasure.answer?.at ?? erasure.at),
          })}{" "}
          {erasure.answer?.reason ?? erasure.reference}
        </Paragraph>
      )}
      {!open && may("proposeErasure") && !isOfUnit(me, state.case.opening) && (
        <Paragraph data-size="sm">{t("erasure.onlyUnit")}</Paragraph>
      )}
      {!open && may("proposeErasure") && isOfUnit(me, state.case.opening) && (
        <InlineForm open={t("erasure.propose")} send={t("erasure.send")} busy={busy} refused={refused}
          old={old} name="erasure"
          ready={reference.trim() !== ""}
          onSend={() => give("proposeErasure", { erasureId: newId(), ground, reference })}>
          <Paragraph data-size="sm">{t("erasure.means")}</Paragraph>
          <Field data-size="sm">
            <Label>{t("erasure.ground")}</Label>
            <Select value={ground} onChange={(event) => { setGround(event.target.value as Ground); }}>
              {grounds.map((each) => <Select.Option key={each} value={each}>{t(`ground.${each}`)}</Select.Option>)}
            </Select>
          </Field>
          <Textfield data-size="sm" label={t("erasure.reference")} value={reference}
            onChange={(event) => { setReference(event.target.value); }} />
        </InlineForm>
      )}
      {open && may("withdrawErasure") && (
        <InlineForm open={t("erasure.withdraw")} send={t("erasure.withdraw")} busy={busy} refused={refused}
          ready={reason.trim() !== ""}
          onSend={() => give("withdrawErasure", {
            erasureId: erasure.erasureId, proposedAt: erasure.at, reason,
          })}>
          <Textfield data-size="sm" label={t("reason")} value={reason} autoFocus
            onChange={(event) => { setReason(event.target.value); }} />
        </InlineForm>
      )}
    </>
  );
}

/** Whether somebody is of the unit that answers for the case; an older log says of nobody in which unit they work. */
function isOfUnit({ person }: Member, opening: RoomState["case"]["opening"]): boolean {
  return opening !== null && person.organisationId === opening.controller.id
    && (person.unitId == null || person.unitId === opening.unit.id);
}
