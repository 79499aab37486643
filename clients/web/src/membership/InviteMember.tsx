import { Button, Field, Label, Select, Textfield } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Refused } from "../conclusion/Refused";
import { useCommand } from "../conclusion/useCommand";
import { isGiven } from "../consent/holders";
import { roomRoleOf } from "../entry/usualRole";
import { useOpenRoom } from "../rooms/roomAccess";
import type { Role } from "../wire";
import { AbroadPreview } from "./AbroadPreview";
import { cardOf } from "./card";
import { isHere } from "./isHere";
import { givesRelations } from "./memberRules";
import { MemberSearch } from "./MemberSearch";
import type { KnownColleague } from "./usePeople";

/** Invites a known colleague: type, choose, press. */
export function InviteMember(): ReactElement {
  const { t } = useTranslation("membership");
  const { state } = useOpenRoom();
  const [chosen, setChosen] = useState<KnownColleague>();
  const [invited, setInvited] = useState<string>();
  return (
    <div className="invite">
      {chosen === undefined ? (
        <>
          <MemberSearch label={t("panel.inviteSomeone")}
            onChoose={(person) => { setChosen(person); setInvited(undefined); }}
            without={({ personId }) => isHere(state.membership, personId)} />
          <div role="status">{invited !== undefined && t("panel.invitedNow", { name: invited })}</div>
        </>
      ) : (
        <Invitation person={chosen} onDone={(sent) => {
          setChosen(undefined);
          setInvited(sent ? chosen.name : undefined);
        }} />
      )}
    </div>
  );
}

/** What somebody is invited as, and what they will see. */
function Invitation({ person, onDone }:
{ readonly person: KnownColleague; readonly onDone: (sent: boolean) => void }): ReactElement {
  const { t } = useTranslation(["membership", "entry"]);
  const { state, may, me } = useOpenRoom();
  const { busy, refused, give } = useCommand();
  // A second responsible doctor is not invited: the part is handed over.
  const led = Object.values(state.membership.members)
    .some(({ role: held, standing }) => held === "responsibleDoctor" && standing !== "removed");
  const roles = person.mayBe.filter((each) => each !== "responsibleDoctor" || !led);
  const usual = roomRoleOf(person.role);
  const [role, setRole] = useState<Role>(usual !== undefined && roles.includes(usual) ? usual : roles[0] ?? "observer");
  const [relation, setRelation] = useState("");
  // Both see the case without identity, each on a consent of its own.
  const scope = role === "ernExpert" ? "ernAdvice" : role === "observer" ? "teaching" : undefined;
  const lacksConsent = scope !== undefined && !isGiven(state, scope);
  const send = async (): Promise<void> => {
    const named = scope !== undefined || relation.trim() === "" ? null
      : { basis: relation, givenBy: "" };
    if (await give("inviteMember", { person: cardOf(person), role, relation: named })) { onDone(true); }
  };
  return (
    <>
      <Field data-size="sm">
        <Label>{t("panel.as")}</Label>
        <Select value={role} onChange={(event) => { setRole(event.target.value as Role); }}>
          {roles.map((each) => <Select.Option key={each} value={each}>{t(`entry:role.${each}`)}</Select.Option>)}
        </Select>
      </Field>
      {scope !== undefined && <AbroadPreview lacksConsent={lacksConsent}
        purpose={scope === "teaching" ? "sharedForTeaching" : "sharedAbroad"} />}
      {scope === undefined && may("recordRelation") && givesRelations(state.membership, me) && (
        <Textfield data-size="sm" label={t("panel.relation")} value={relation}
          onChange={(event) => { setRelation(event.target.value); }} />
      )}
      <div className="form-actions">
        <Button data-size="sm" disabled={busy || lacksConsent} onClick={() => void send()}>
          {t("panel.inviteAs", { name: person.name })}
        </Button>
        <Button variant="tertiary" data-size="sm" onClick={() => { onDone(false); }}>{t("panel.another")}</Button>
      </div>
      <Refused text={refused} />
    </>
  );
}
