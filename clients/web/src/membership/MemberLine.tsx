import { Checkbox, Textfield } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Refused } from "../conclusion/Refused";
import { useCommand } from "../conclusion/useCommand";
import { InlineForm } from "../rooms/InlineForm";
import { useOpenRoom } from "../rooms/roomAccess";
import type { Member, Relation, Role } from "../wire";
import { AuthorityLine } from "./AuthorityLine";
import { ExternalMark } from "./ExternalMark";
import { HandOverForm } from "./HandOverForm";
import { handsOver, hasSuccessor } from "./handsOver";
import { keptOut } from "./keptOut";
import { givesRelations, isDispensable, keepsSight } from "./memberRules";
import { initialsOf, lookOf } from "./personLook";
import { PersonMark } from "./PersonMark";
import { RelationForm } from "./RelationForm";
import { TakeOver } from "./TakeOver";
import { WithdrawRelation } from "./WithdrawRelation";

/** Whether a recorded relation gives the role sight of who the patient is. */
function seesIdentity(role: Role): boolean {
  return hasSuccessor.includes(role) || role === "patient" || role === "representative";
}

/** Where the relation is seen but not its words, that there is one. */
function inWords({ basis, givenBy }: Relation): string {
  return basis === "" ? "" : `: ${basis} (${givenBy})`;
}

/** One member: who, as what, from where, and what the reader may do about it. */
export function MemberLine({ member, order, outOfUse = false }: {
  readonly member: Member;
  readonly order: number;
  /** The directory knows them as somebody who is here no longer. */
  readonly outOfUse?: boolean;
}): ReactElement {
  const { t } = useTranslation(["membership", "entry", "patient", "family"]);
  const { may, me, you, state } = useOpenRoom();
  const { membership } = state;
  const { busy, refused, give } = useCommand();
  const removal = useCommand();
  const [reason, setReason] = useState("");
  const { person, role } = member;
  const roleName = t(`entry:role.${role}`);
  const name = person.name === "" ? roleName : person.name;
  const region = person.region === "unknown" ? "" : t(`patient:region.${person.region}`);
  const self = person.personId === me.person.personId;
  const out = keptOut(state, member);
  const gives = givesRelations(membership, me);
  // Sight of identity goes with these parts, and is not given by who has none.
  const withSight = member.relation !== null && ["responsibleDoctor", "coordinator", "deputy"].includes(role);
  const mayHand = may("handOver") && (gives || !withSight);
  const takes = mayHand && me.role === "deputy" && role === "coordinator";
  const hands = mayHand ? handsOver(me.role, role, self) : "no";
  return (
    <li className="member">
      <PersonMark name={name} initials={initialsOf(name)} look={lookOf(order)} decorative />
      <div>
        <strong>{name}</strong> {name !== roleName && <span>{roleName}</span>}
        <small>{[person.profession, person.organisation === "" ? region : person.organisation]
          .filter(Boolean).join(", ")}</small>
        <ExternalMark personId={person.personId} />
        {out !== null && <small><strong>{t(`panel.keptOut.${out}`)}</strong></small>}
        {outOfUse && <small><strong>{t("panel.outOfUse")}</strong></small>}
        {member.standing === "invited" && <small>{t("panel.invited")}</small>}
        {member.relation !== null && (
          <small>
            {you.reach === "family" ? t("family:knowsYou") : `${t("panel.seesIdentity")}${inWords(member.relation)}`}
          </small>
        )}
        {may("markGenetics") && member.relation !== null && hasSuccessor.includes(role) && (
          <Checkbox data-size="sm" label={t("panel.genetics")} checked={member.genetics} disabled={busy}
            onChange={(event) => void give(
              "markGenetics", { personId: person.personId, genetics: event.target.checked })} />
        )}
        <AuthorityLine member={member} />
        <div className="fact-actions">
          {takes && <TakeOver from={member} name={name} />}
          {hands !== "no" && <HandOverForm from={member} name={name} onlyWhenGone={hands === "whenGone"} />}
          {may("recordRelation") && gives && member.relation === null && seesIdentity(role)
            && <RelationForm member={member} name={name} />}
          {may("withdrawRelation") && you.identity && gives && member.relation !== null
            && role !== "responsibleDoctor" && keepsSight(membership, person.personId)
            && <WithdrawRelation member={member} name={name} />}
          {may("removeMember") && !self && role !== "responsibleDoctor"
            && isDispensable(membership, person.personId) && (
            <InlineForm open={t("panel.remove", { name })} shown={t("panel.removeShort")} busy={removal.busy}
              send={t("panel.remove", { name })} refused={removal.refused} ready={reason.trim() !== ""}
              onSend={() => removal.give("removeMember", { personId: person.personId, reason })}>
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
