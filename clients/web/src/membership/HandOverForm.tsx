import { Alert, Textfield } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../conclusion/useCommand";
import { InlineForm } from "../rooms/InlineForm";
import { useOpenRoom } from "../rooms/roomAccess";
import type { Member } from "../wire";
import { cardOf } from "./card";
import { MemberSearch } from "./MemberSearch";
import type { KnownColleague } from "./usePeople";

/** One takes over another's part in one step; what that means is said before it is done. */
export function HandOverForm({ from, name }: { readonly from: Member; readonly name: string }): ReactElement {
  const { t } = useTranslation(["membership", "entry"]);
  const { busy, refused, give } = useCommand();
  const { state } = useOpenRoom();
  const [to, setTo] = useState<KnownColleague>();
  const [reason, setReason] = useState("");
  const fromId = from.person.personId;
  const role = t(`entry:role.${from.role}`);
  return (
    <InlineForm open={t("panel.handOverFrom", { name })} shown={t("handOver")} send={t("handOver")} busy={busy}
      refused={refused} ready={to !== undefined && reason.trim() !== ""}
      onSend={() => to === undefined ? Promise.resolve(false)
        : give("handOver", { fromPersonId: fromId, to: cardOf(to), reason })}>
      {to === undefined ? (
        <MemberSearch label={t("panel.takesOver")} onChoose={setTo} autoFocus
          without={(id) => id === fromId || state.membership.members[id]?.role === "responsibleDoctor"} />
      ) : (
        <>
          <Alert data-size="sm" data-color="info">
            {t("panel.handOverMeans", { to: to.name, from: name, role: role.toLocaleLowerCase() })}
          </Alert>
          <Textfield data-size="sm" label={t("panel.reason")} value={reason} autoFocus
            onChange={(event) => { setReason(event.target.value); }} />
        </>
      )}
    </InlineForm>
  );
}
