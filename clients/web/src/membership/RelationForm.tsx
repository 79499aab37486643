import { Textfield } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../conclusion/useCommand";
import { InlineForm } from "../rooms/InlineForm";
import { useOpenRoom } from "../rooms/roomAccess";
import type { Member } from "../wire";

/** Records what relation a member has to the patient, given by whom: from then on they see who the patient is. */
export function RelationForm({ member, name }: { readonly member: Member; readonly name: string }): ReactElement {
  const { t } = useTranslation(["membership", "common"]);
  const { me } = useOpenRoom();
  const { busy, refused, give } = useCommand();
  const [basis, setBasis] = useState("");
  const [givenBy, setGivenBy] = useState("");
  return (
    <InlineForm open={t("panel.recordRelation", { name })} shown={t("panel.recordRelationShort")}
      send={t("common:save")} busy={busy} refused={refused} ready={basis.trim() !== ""}
      onSend={() => give("recordRelation", { personId: member.person.personId, relation: { basis, givenBy } })}>
      <Textfield data-size="sm" label={t("panel.relationBasis")} description={t("panel.relationMeans")} value={basis}
        autoFocus onChange={(event) => { setBasis(event.target.value); }} />
      <Textfield data-size="sm" label={t("panel.relationBy")} value={givenBy} placeholder={me.person.name}
        onChange={(event) => { setGivenBy(event.target.value); }} />
    </InlineForm>
  );
}
