import { Textfield } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../conclusion/useCommand";
import { InlineForm } from "../rooms/InlineForm";
import type { Member } from "../wire";

/** Ends a member's sight of who the patient is, with a reason. */
export function WithdrawRelation({ member, name }: { readonly member: Member; readonly name: string }): ReactElement {
  const { t } = useTranslation("membership");
  const { busy, refused, give } = useCommand();
  const [reason, setReason] = useState("");
  return (
    <InlineForm open={t("panel.withdrawRelationOf", { name })} shown={t("panel.withdrawRelation")}
      send={t("panel.withdrawRelation")} busy={busy} refused={refused} ready={reason.trim() !== ""}
      onSend={() => give("withdrawRelation", { personId: member.person.personId, reason })}>
      <Textfield data-size="sm" label={t("panel.reason")} value={reason} autoFocus
        onChange={(event) => { setReason(event.target.value); }} />
    </InlineForm>
  );
}
