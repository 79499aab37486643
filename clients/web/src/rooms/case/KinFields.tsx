import { Textfield } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Choice } from "./Choice";
import { kinCodeOf, kinCodes } from "./kinship";

/** What a relative is to the patient: of a list, or in words where nothing of the list says it. */
export function KinFields({ relation, onChange }: {
  readonly relation: string; readonly onChange: (relation: string) => void;
}): ReactElement {
  const { t } = useTranslation("fact");
  const code = kinCodeOf(relation);
  const [inWords, setInWords] = useState(relation !== "" && code === undefined);
  const chosen = inWords ? "words" : code ?? "";
  return (
    <>
      <Choice label={t("labels.relative")} value={chosen} among={["", ...kinCodes, "words"] as const}
        word={(each) => each === "" ? "" : each === "words" ? t("kinOther") : t(`kin.${each}`)}
        onChange={(each) => { setInWords(each === "words"); onChange(each === "words" ? "" : each); }} />
      {inWords && (
        <Textfield data-size="sm" label={t("kinWords")} description={t("kinMeans")} value={relation} maxLength={500}
          onChange={(event) => { onChange(event.target.value); }} />
      )}
    </>
  );
}
