import { Field, Label, Select, Textfield } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { authorities, bindingOf } from "./familyLink";
import type { Schemas } from "../wire";

/** By what somebody acts for the patient, as it stands in the fields. */
export interface Authority {
  readonly kind: (typeof authorities)[number];
  readonly proof: string;
  readonly from: string;
  readonly until: string;
}

/** Whether what is asked for stands there: what proves it, and from when. */
export function isProved({ proof, from }: Authority): boolean {
  return proof.trim() !== "" && from !== "";
}

/** As a command wants it. */
export function linkOf({ kind, proof, from, until }: Authority): Schemas["FamilyLink"] {
  return bindingOf(kind, proof, from, until);
}

/** Asks by what a representative acts for the patient, how it was confirmed and how long it holds. */
export function AuthorityFields({ authority, onChange }: {
  readonly authority: Authority;
  readonly onChange: (authority: Authority) => void;
}): ReactElement {
  const { t } = useTranslation("membership");
  const { kind, proof, from, until } = authority;
  return (
    <>
      <Field data-size="sm">
        <Label>{t("authority.kind")}</Label>
        <Select value={kind} onChange={({ target: { value } }) => {
          onChange({ ...authority, kind: authorities.find((each) => each === value) ?? kind });
        }}>
          {authorities.map((each) => (
            <Select.Option key={each} value={each}>{t(`authority.${each}`)}</Select.Option>
          ))}
        </Select>
      </Field>
      <Textfield data-size="sm" label={t("authority.proof")} value={proof}
        onChange={({ target }) => { onChange({ ...authority, proof: target.value }); }} />
      <Textfield data-size="sm" type="date" label={t("authority.from")} value={from}
        onChange={({ target }) => { onChange({ ...authority, from: target.value }); }} />
      <Textfield data-size="sm" type="date" label={t("authority.until")} min={from} value={until}
        onChange={({ target }) => { onChange({ ...authority, until: target.value }); }} />
    </>
  );
}
