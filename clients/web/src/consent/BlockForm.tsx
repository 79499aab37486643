import { Checkbox, Field, Fieldset, Label, Radio, Select, Textfield } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../conclusion/useCommand";
import { cardOf } from "../membership/card";
import { MemberSearch } from "../membership/MemberSearch";
import { InlineForm } from "../rooms/InlineForm";
import { useOpenRoom } from "../rooms/roomAccess";
import type { Id } from "../wire";
import { newId } from "../wire/newId";
import { keptFrom, organisationsHere, peopleHere, unitsHere } from "./blocked";
import { chosenParts, partsOf } from "./blockParts";
import { today } from "./latest";

const Else = "else";

/** Keeps a person or an organisation from the case, or from single parts of it, at the patient's wish. */
export function BlockForm(): ReactElement {
  const { t } = useTranslation(["consent", "family", "entry", "common"]);
  const { t: tf } = useTranslation("fact");
  const { state, you } = useOpenRoom();
  const own = you.reach === "family";
  const words = own ? "family" : "consent";
  const { busy, refused, give } = useCommand();
  const [whom, setWhom] = useState("");
  const [other, setOther] = useState<{ readonly personId: Id; readonly name: string }>();
  const [parts, setParts] = useState<readonly Id[] | null>(null);
  const [givenBy, setGivenBy] = useState("");
  const [reason, setReason] = useState("");
  const giver = own ? t(`entry:role.${you.role}`) : givenBy;
  const target = keptFrom(whom === Else ? other?.personId ?? "" : whom, state.membership);
  const all = partsOf(state, tf);
  return (
    <InlineForm open={t(`${words}:block`)} send={t(`${words}:block`)} busy={busy} refused={refused}
      ready={target !== undefined && giver.trim() !== "" && parts?.length !== 0}
      onSend={() => target === undefined ? Promise.resolve(false) : give("recordBlock", {
        blockId: newId(), person: target.personId === undefined ? null : cardOf({ personId: target.personId }),
        organisation: target.organisation ?? null, unit: target.unit ?? null, ...chosenParts(all, parts), on: today(),
        givenBy: giver, reason: reason.trim() === "" ? null : reason,
      })}>
      <Field data-size="sm">
        <Label>{t(`${words}:blockWhom`)}</Label>
        <Field.Description>{t(`${words}:blockWhomMeans`)}</Field.Description>
        <Select value={whom} onChange={(event) => { setWhom(event.target.value); }}>
          <Select.Option value="">{t("chooseWhom")}</Select.Option>
          {peopleHere(state.membership).map(({ personId, name }) => (
            <Select.Option key={personId} value={personId}>{name}</Select.Option>
          ))}
          {organisationsHere(state.membership).map(({ id, name }) => (
            <Select.Option key={id} value={id}>{t("allAt", { name })}</Select.Option>
          ))}
          {unitsHere(state.membership).map(({ id, name }) => (
            <Select.Option key={id} value={id}>{t("allAt", { name })}</Select.Option>
          ))}
          {!own && <Select.Option value={Else}>{t("someoneElse")}</Select.Option>}
        </Select>
      </Field>
      {whom === Else && (other === undefined
        ? <MemberSearch label={t("someoneElse")} without={() => false} onChoose={setOther} />
        : <Radio data-size="sm" name="else" value={other.personId} label={other.name} checked readOnly />)}
      {!own && all.length > 0 && (
        <Fieldset data-size="sm">
          <Fieldset.Legend>{t("blockWhat")}</Fieldset.Legend>
          <Radio name="block-what" value="all" label={t("wholeCase")} checked={parts === null}
            onChange={() => { setParts(null); }} />
          <Radio name="block-what" value="some" label={t("someParts")} checked={parts !== null}
            onChange={() => { setParts([]); }} />
          {parts !== null && all.map(({ id, kind, words: said }) => (
            <Checkbox key={id} value={id} label={said} description={t(`part.${kind}`)} checked={parts.includes(id)}
              onChange={() => { setParts(parts.includes(id) ? parts.filter((p) => p !== id) : [...parts, id]); }} />
          ))}
        </Fieldset>
      )}
      {!own && (
        <Textfield data-size="sm" label={t("askedBy")} value={givenBy} description={t("givenByMeans")}
          onChange={(event) => { setGivenBy(event.target.value); }} />
      )}
      <Textfield data-size="sm" label={t("reasonOptional")} value={reason}
        onChange={(event) => { setReason(event.target.value); }} />
    </InlineForm>
  );
}
