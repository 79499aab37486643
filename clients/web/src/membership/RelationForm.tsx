import { Field, Label, Select, Textfield } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../conclusion/useCommand";
import { today } from "../consent/latest";
import { InlineForm } from "../rooms/InlineForm";
import { useOpenRoom } from "../rooms/roomAccess";
import type { Member, Relation } from "../wire";
import { authorities, bindingOf } from "./familyLink";

/** Records what relation a member has to the patient, given by whom: from then on they see who the patient is. */
export function RelationForm({ member, name }: { readonly member: Member; readonly name: string }): ReactElement {
  const { t } = useTranslation(["membership", "common"]);
  const { me } = useOpenRoom();
  const { busy, refused, give } = useCommand();
  const [basis, setBasis] = useState("");
  const [givenBy, setGivenBy] = useState("");
  const [kind, setKind] = useState<(typeof authorities)[number]>("parentalResponsibility");
  const [proof, setProof] = useState("");
  const [from, setFrom] = useState(() => today());
  const [until, setUntil] = useState("");
  const represents = member.role === "representative";
  const relation: Relation = {
    basis, givenBy,
    ...(represents ? { link: bindingOf(kind, proof, from, until) } : {}),
    ...(member.role === "patient" ? { link: bindingOf("self") } : {}),
  };
  const proved = !represents || (proof.trim() !== "" && from !== "");
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
        <>
          <Field data-size="sm">
            <Label>{t("authority.kind")}</Label>
            <Select value={kind} onChange={(event) => {
              setKind(authorities.find((each) => each === event.target.value) ?? kind);
            }}>
              {authorities.map((each) => (
                <Select.Option key={each} value={each}>{t(`authority.${each}`)}</Select.Option>
              ))}
            </Select>
          </Field>
          <Textfield data-size="sm" label={t("authority.proof")} value={proof}
            onChange={(event) => { setProof(event.target.value); }} />
          <Textfield data-size="sm" type="date" label={t("authority.from")} value={from}
            onChange={(event) => { setFrom(event.target.value); }} />
          <Textfield data-size="sm" type="date" label={t("authority.until")} min={from} value={until}
            onChange={(event) => { setUntil(event.target.value); }} />
        </>
      )}
    </InlineForm>
  );
}
