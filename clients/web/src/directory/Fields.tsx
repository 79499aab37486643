import { Field, Label, Select, Textfield } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";

/** A name, which nothing is registered without. */
export function NameField({ value, tried, onChange }: { readonly value: string; readonly tried: boolean;
  readonly onChange: (value: string) => void }): ReactElement {
  const { t } = useTranslation(["admin", "request"]);
  return (
    <Textfield label={t("name")} value={value} maxLength={500}
      error={tried && value.trim() === "" ? t("request:missing") : undefined}
      onChange={(event) => { onChange(event.target.value); }} />
  );
}

export interface ChoiceProps { readonly label: string; readonly value: string;
  readonly choices: readonly (readonly [value: string, words: string])[]; readonly onChange: (value: string) => void }

export function Choice({ label, value, choices, onChange }: ChoiceProps): ReactElement {
  return (
    <Field>
      <Label>{label}</Label>
      <Select value={value} onChange={(event) => { onChange(event.target.value); }}>
        {choices.map(([each, words]) => <Select.Option key={each} value={each}>{words}</Select.Option>)}
      </Select>
    </Field>
  );
}
