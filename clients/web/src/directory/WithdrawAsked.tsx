import { Textfield } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { InlineForm } from "../rooms/InlineForm";
import { caseCode } from "../rooms/roomAddress";
import { useProblemText } from "../shell/useProblemText";
import { useSend } from "../shell/useSend";
import { useTyped } from "../shell/useTyped";
import type { Id, Schemas } from "../wire";
import { post } from "../wire/http";
import { newId } from "../wire/newId";

/** Takes back what a unit was asked, with a reason, so that another can be. */
export function WithdrawAsked({ roomId, offer, onDone }: {
  readonly roomId: Id; readonly offer: Schemas["OfferRef"]; readonly onDone: () => void;
}): ReactElement {
  const { t } = useTranslation(["admin", "custody"]);
  const inWords = useProblemText();
  const { busy, problem, send } = useSend();
  const [reason, setReason] = useTyped(`withdraw ${offer.transferId}`, "");
  const withdraw = async (): Promise<boolean> => {
    const done = await send(async () => (await post("/api/rooms/{roomId}/commands", {
      path: { roomId }, body: [{ commandId: newId(), type: "withdrawTransfer", data: {
        transferId: offer.transferId, proposedAt: offer.at, reason,
      } }],
    }))[0]!);
    if (done) { onDone(); }
    return done;
  };
  return (
    <InlineForm open={t("unowned.withdrawNamed", { code: caseCode(roomId) })} shown={t("custody:transfer.withdraw")}
      send={t("custody:transfer.withdraw")} busy={busy} ready={reason.trim() !== ""}
      refused={problem === null ? undefined : inWords(problem)} onSend={withdraw}>
      <Textfield data-size="sm" label={t("custody:reason")} value={reason} autoFocus
        onChange={(event) => { setReason(event.target.value); }} />
    </InlineForm>
  );
}
