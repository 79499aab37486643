import { Heading, Paragraph, Textfield } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../conclusion/useCommand";
import { useFormats } from "../language/format";
import { UnitPicker } from "../requests/UnitPicker";
import { InlineForm } from "../rooms/InlineForm";
import { useOpenRoom } from "../rooms/roomAccess";
import type { Schemas } from "../wire";
import { newId } from "../wire/newId";
import { useStandingOffer } from "./useStandingOffer";

/** The newest offer to another unit, its answer, and the ways to make one and to take it back. */
export function TransferPart(): ReactElement | null {
  const { t } = useTranslation("custody");
  const { state, may } = useOpenRoom();
  const formats = useFormats();
  const { transfer } = state.custody;
  const open = useStandingOffer();
  if (transfer === null && !may("proposeTransfer")) { return null; }
  return (
    <>
      <Heading level={3} data-size="2xs" id="transfer">{t("transfer.title")}</Heading>
      {transfer !== null && (
        <Paragraph data-size="sm">
          {t(`transfer.${transfer.answer?.end ?? (open === null ? "lapsed" : "offered")}`, {
            unit: transfer.unit.name, organisation: transfer.controller.name, by: transfer.answer?.by ?? "",
            date: formats.date(transfer.answer?.at ?? transfer.until),
          })}{" "}
          {transfer.answer?.reason ?? transfer.reason}
        </Paragraph>
      )}
      {open?.administrator != null && (
        <Paragraph data-size="sm">{t("transfer.administrator", { by: open.administrator })}</Paragraph>
      )}
      {open !== null ? <Withdraw read={open} /> : <Propose />}
    </>
  );
}

function Propose(): ReactElement | null {
  const { t } = useTranslation("custody");
  const { may } = useOpenRoom();
  const { busy, refused, give } = useCommand();
  const [unitId, choose] = useState("");
  const [reason, setReason] = useState("");
  if (!may("proposeTransfer")) { return null; }
  return (
    <InlineForm open={t("transfer.propose")} send={t("transfer.send")} busy={busy} refused={refused}
      ready={unitId !== "" && reason.trim() !== ""}
      onSend={() => give("proposeTransfer", { transferId: newId(), unit: { id: unitId, name: "" }, reason })}>
      <Paragraph data-size="sm">{t("transfer.means")}</Paragraph>
      <UnitPicker label={t("transfer.to")} chosen={unitId} allows="treats" onChoose={choose} />
      <Textfield data-size="sm" multiline rows={2} label={t("transfer.why")} description={t("transfer.whyMeans")}
        value={reason} onChange={(event) => { setReason(event.target.value); }} />
    </InlineForm>
  );
}

function Withdraw({ read }: { readonly read: Schemas["Transfer"] }): ReactElement | null {
  const { t } = useTranslation("custody");
  const { may } = useOpenRoom();
  const { busy, refused, give } = useCommand();
  const [reason, setReason] = useState("");
  if (!may("withdrawTransfer")) { return null; }
  return (
    <InlineForm open={t("transfer.withdraw")} send={t("transfer.withdraw")} busy={busy} refused={refused}
      ready={reason.trim() !== ""}
      onSend={() => give("withdrawTransfer", { transferId: read.transferId, proposedAt: read.at, reason })}>
      <Textfield data-size="sm" label={t("reason")} value={reason} autoFocus
        onChange={(event) => { setReason(event.target.value); }} />
    </InlineForm>
  );
}
