import { Checkbox, Fieldset, Radio } from "@digdir/designsystemet-react";
import { useId, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { Id } from "../wire";
import type { BlockPart } from "./blockParts";

/** From the whole case, or from which parts of it. */
export function BlockWhat({ all, parts, onChange }: {
  readonly all: readonly BlockPart[];
  /** Null: the whole case. */
  readonly parts: readonly Id[] | null;
  readonly onChange: (parts: readonly Id[] | null) => void;
}): ReactElement | null {
  const { t } = useTranslation("consent");
  const name = useId();
  if (all.length === 0) { return null; }
  return (
    <Fieldset data-size="sm">
      <Fieldset.Legend>{t("blockWhat")}</Fieldset.Legend>
      <Radio name={name} value="all" label={t("wholeCase")} checked={parts === null}
        onChange={() => { onChange(null); }} />
      <Radio name={name} value="some" label={t("someParts")} checked={parts !== null}
        onChange={() => { onChange([]); }} />
      {parts !== null && all.map(({ id, kind, words }) => (
        <Checkbox key={id} value={id} label={words} description={t(`part.${kind}`)} checked={parts.includes(id)}
          onChange={() => { onChange(parts.includes(id) ? parts.filter((p) => p !== id) : [...parts, id]); }} />
      ))}
    </Fieldset>
  );
}
