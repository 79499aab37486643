import { Alert, Textfield } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../conclusion/useCommand";
import { InlineForm } from "../rooms/InlineForm";
import { useOpenRoom } from "../rooms/roomAccess";
import type { Member } from "../wire";
import { HandOverMeaning } from "./HandOverMeaning";

/** The deputy takes the coordinator's part: what that means is read before the second press does it. */
export function TakeOver({ from, name }: { readonly from: Member; readonly name: string }): ReactElement {
  const { t } = useTranslation("membership");
  const { me } = useOpenRoom();
  const { busy, refused, give } = useCommand();
  const [reason, setReason] = useState("");
  return (
    <InlineForm open={t("panel.takeOver", { name })} send={t("panel.takeOverNow")} busy={busy} refused={refused}
      ready={reason.trim() !== ""} onOpen={() => { setReason(t("panel.takeOverReason")); }}
      onSend={() => give("handOver", { fromPersonId: from.person.personId, to: me.person, reason })}>
      <Alert data-size="sm" data-color="info">
        <HandOverMeaning to={me.person.name} from={name} role={from.role} />
      </Alert>
      <Textfield data-size="sm" label={t("panel.reason")} value={reason}
        onChange={(event) => { setReason(event.target.value); }} />
    </InlineForm>
  );
}
