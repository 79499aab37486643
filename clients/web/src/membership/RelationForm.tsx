import { Textfield } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../conclusion/useCommand";
import { today } from "../consent/latest";
import { InlineForm } from "../rooms/InlineForm";
import { useOpenRoom } from "../rooms/roomAccess";
import type { Member, Relation } from "../wire";
import { AuthorityFields, isProved, linkOf, type Authority } from "./AuthorityFields";
import { bindingOf } from "./familyLink";

/** Records what relation a member has to the patient, given by whom: from then on they see who the patient is. */
export function RelationForm({ member, name }: { readonly member: Member; readonly name: string }): ReactElement {
  const { t } = useTranslation(["membership", "common"]);
  const { me, state } = useOpenRoom();
  const { busy, refused, give } = useCommand();
  const [basis, setBasis] = useState("");
  const [givenBy, setGivenBy] = useState("");
  // Parents have had it from birth; a guardian or the child welfare service is appointed.
  const usualFrom = (kind: Authority["kind"]): string =>
    kind === "parentalResponsibility" ? state.case.identity?.birthDate ?? "" : today();
  const [authority, setAuthority] = useState<Authority>(() => ({
    kind: "parentalResponsibility", proof: "", from: usualFrom("parentalResponsibility"), until: "",
  }));
  const change = (next: Authority): void => {
    const isTyped = authority.from !== usualFrom(authority.kind);
    setAuthority(next.kind === authority.kind || isTyped ? next : { ...next, from: usualFrom(next.kind) });
  };
  const represents = member.role === "representative";
  const relation: Relation = {
    basis, givenBy,
    ...(represents ? { link: linkOf(authority) } : {}),
    ...(member.role === "patient" ? { link: bindingOf("self") } : {}),
  };
  const proved = !represents || isProved(authority);
  return (
    <InlineForm open={t("panel.recordRelation", { name })} shown={t("panel.recordRelationShort")}
      send={t("common:save")} busy={busy} refused={refused}
      ready={basis.trim() !== "" && proved}
      onSend={() => give("recordRelation", { personId: member.person.personId, relation })}>
      <Textfield data-size="sm" label={t("panel.relationBasis")} description={t("panel.relationMeans")} value={basis}
        autoFocus onChange={(event) => { setBasis(event.target.value); }} />
      <Textfield data-size="sm" label={t("panel.relationBy")} value={givenBy} placeholder={me.person.name}
        onChange={(event) => { setGivenBy(event.target.value); }} />
      {represents && (
        <AuthorityFields authority={authority} onChange={change} />
      )}
    </InlineForm>
  );
}
