import { Button, Checkbox, Textfield } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Refused } from "../conclusion/Refused";
import { useCommand } from "../conclusion/useCommand";
import { InlineForm } from "../rooms/InlineForm";
import { useOpenRoom } from "../rooms/roomAccess";
import type { Member } from "../wire";
import { initialsOf, lookOf } from "./personLook";
import { PersonMark } from "./PersonMark";

/** One member: who, as what, from where, and what the reader may do about it. */
export function MemberLine({ member, order }: { readonly member: Member; readonly order: number }): ReactElement {
  const { t } = useTranslation(["membership", "entry"]);
  const { may, me } = useOpenRoom();
  const { busy, refused, give } = useCommand();
  const [reason, setReason] = useState("");
  const { person, role } = member;
  const roleName = t(`entry:role.${role}`);
  const name = person.name === "" ? roleName : person.name;
  const self = person.personId === me.person.personId;
  const deputises = me.role === "deputy" && role === "coordinator";
  return (
    <li className="member">
      <PersonMark name={name} initials={initialsOf(name)} look={lookOf(order)} decorative />
      <div>
        <strong>{name}</strong> <span>{roleName}</span>
        <small>{[person.profession, person.organisation].filter(Boolean).join(", ")}</small>
        {member.standing === "invited" && <small>{t("panel.invited")}</small>}
        {member.relation !== null && (
          <small>{t("panel.seesIdentity")}: {member.relation.basis} ({member.relation.givenBy})</small>
        )}
        {may("markGenetics") && member.relation !== null && (
          <Checkbox data-size="sm" label={t("panel.genetics")} checked={member.genetics} disabled={busy}
            onChange={(event) => void give(
              "markGenetics", { personId: person.personId, genetics: event.target.checked })} />
        )}
        <div className="form-actions">
          {deputises && (
            <Button data-size="sm" variant="secondary" disabled={busy} onClick={() => void give("handOver", {
              fromPersonId: person.personId, to: me.person, reason: t("panel.takeOverReason"),
            })}>
              {t("panel.takeOver", { name })}
            </Button>
          )}
          {may("removeMember") && !self && role !== "responsibleDoctor" && (
            <InlineForm open={t("panel.remove", { name })} send={t("panel.remove", { name })} busy={busy}
              refused={undefined} ready={reason.trim() !== ""}
              onSend={() => give("removeMember", { personId: person.personId, reason })}>
              <Textfield data-size="sm" label={t("panel.reason")} value={reason} autoFocus
                onChange={(event) => { setReason(event.target.value); }} />
            </InlineForm>
          )}
        </div>
        <Refused text={refused} />
      </div>
    </li>
  );
}
