import { Field, Label, Select } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";

export interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly among: readonly T[];
  readonly word: (value: T) => string;
  readonly onChange: (value: T) => void;
}

/** One of a few words, in a list. */
export function Choice<T extends string>({ label, value, among, word, onChange }: ChoiceProps<T>): ReactElement {
  return (
    <Field data-size="sm">
      <Label>{label}</Label>
      <Select value={value} onChange={(event) => { onChange(event.target.value as T); }}>
        {among.map((each) => <Select.Option key={each} value={each}>{word(each)}</Select.Option>)}
      </Select>
    </Field>
  );
}
