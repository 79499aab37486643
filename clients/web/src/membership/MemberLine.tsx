import { Button, Checkbox, Textfield } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Refused } from "../conclusion/Refused";
import { useCommand } from "../conclusion/useCommand";
import { InlineForm } from "../rooms/InlineForm";
import { useOpenRoom } from "../rooms/roomAccess";
import type { Member, Relation, Role } from "../wire";
import { HandOverForm } from "./HandOverForm";
import { initialsOf, lookOf } from "./personLook";
import { PersonMark } from "./PersonMark";
import { RelationForm } from "./RelationForm";
import { WithdrawRelation } from "./WithdrawRelation";

/** Parts that another can take over whole; the patient's side and guests are invited anew. */
const hasSuccessor: readonly Role[] = [
  "responsibleDoctor", "specialist", "centreStaff", "coordinator", "deputy", "assistant", "generalPractitioner",
  "healthStationDoctor", "municipalCoordinator", "childCoordinator", "ernLiaison",
];

/** Whether a recorded relation gives the role sight of who the patient is. */
function seesIdentity(role: Role): boolean {
  return hasSuccessor.includes(role) || role === "patient" || role === "representative";
}

/** Where the relation is seen but not its words, that there is one. */
function inWords({ basis, givenBy }: Relation): string {
  return basis === "" ? "" : `: ${basis} (${givenBy})`;
}

/** One member: who, as what, from where, and what the reader may do about it. */
export function MemberLine({ member, order }: { readonly member: Member; readonly order: number }): ReactElement {
  const { t } = useTranslation(["membership", "entry", "patient"]);
  const { may, me, you } = useOpenRoom();
  const { busy, refused, give } = useCommand();
  const [reason, setReason] = useState("");
  const { person, role } = member;
  const roleName = t(`entry:role.${role}`);
  const name = person.name === "" ? roleName : person.name;
  const region = person.region === "unknown" ? "" : t(`patient:region.${person.region}`);
  const self = person.personId === me.person.personId;
  const deputises = me.role === "deputy" && role === "coordinator";
  const leads = me.role === "responsibleDoctor" || me.role === "coordinator";
  const handsOver = may("handOver") && hasSuccessor.includes(role) && (self || leads);
  return (
    <li className="member">
      <PersonMark name={name} initials={initialsOf(name)} look={lookOf(order)} decorative />
      <div>
        <strong>{name}</strong> {name !== roleName && <span>{roleName}</span>}
        <small>{[person.profession, person.organisation === "" ? region : person.organisation]
          .filter(Boolean).join(", ")}</small>
        {member.standing === "invited" && <small>{t("panel.invited")}</small>}
        {member.relation !== null && (
          <small>{t("panel.seesIdentity")}{inWords(member.relation)}</small>
        )}
        {may("markGenetics") && member.relation !== null && hasSuccessor.includes(role) && (
          <Checkbox data-size="sm" label={t("panel.genetics")} checked={member.genetics} disabled={busy}
            onChange={(event) => void give(
              "markGenetics", { personId: person.personId, genetics: event.target.checked })} />
        )}
        <div className="fact-actions">
          {deputises && (
            <Button data-size="sm" variant="secondary" disabled={busy} onClick={() => void give("handOver", {
              fromPersonId: person.personId, to: me.person, reason: t("panel.takeOverReason"),
            })}>
              {t("panel.takeOver", { name })}
            </Button>
          )}
          {handsOver && <HandOverForm from={member} name={name} />}
          {may("recordRelation") && member.relation === null && seesIdentity(role)
            && <RelationForm member={member} name={name} />}
          {may("withdrawRelation") && you.identity && member.relation !== null && role !== "responsibleDoctor"
            && <WithdrawRelation member={member} name={name} />}
          {may("removeMember") && !self && role !== "responsibleDoctor" && (
            <InlineForm open={t("panel.remove", { name })} shown={t("panel.removeShort")} busy={busy}
              send={t("panel.remove", { name })} refused={undefined} ready={reason.trim() !== ""}
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
