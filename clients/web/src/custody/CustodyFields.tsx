import { Fieldset, Textfield } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { today } from "../consent/latest";
import type { Schemas } from "../wire";

/** What is written of agreement and retention before there is a case; blank is left to be recorded later. */
export interface CustodyWords { readonly agreement: string; readonly reference: string; readonly rule: string;
  readonly years: string }

/** Begins with what the installation is set to. */
export function custodyWords(usual: Schemas["Retention"] | null): CustodyWords {
  return { agreement: "", reference: "", rule: usual?.rule ?? "", years: String(usual?.years ?? 10) };
}

/** As a case is opened with it; the years count from today. */
export function custodyOf({ agreement, reference, rule, years }: CustodyWords):
  Pick<Schemas["OpenRoomBody"], "agreement" | "retention"> {
  return {
    agreement: agreement.trim() === "" ? null : { words: agreement, reference },
    retention: rule.trim() === "" ? null : { rule, years: Number(years), from: today() },
  };
}

/** By what organisations share a new case, and how long it is kept. */
export function CustodyFields({ words, onChange }: {
  readonly words: CustodyWords; readonly onChange: (words: CustodyWords) => void;
}): ReactElement {
  const { t } = useTranslation("custody");
  return (
    <Fieldset className="place-fields custody-fields">
      <Fieldset.Legend>{t("atOpening")}</Fieldset.Legend>
      <Fieldset.Description>{t("atOpeningMeans")}</Fieldset.Description>
      <div className="field-grid">
        <Textfield label={t("agreement")} description={t("agreementMeans")} value={words.agreement} maxLength={4000}
          onChange={(event) => { onChange({ ...words, agreement: event.target.value }); }} />
        <Textfield label={t("reference")} description={t("referenceMeans")} value={words.reference} maxLength={500}
          onChange={(event) => { onChange({ ...words, reference: event.target.value }); }} />
        <Textfield label={t("rule")} value={words.rule} maxLength={500}
          onChange={(event) => { onChange({ ...words, rule: event.target.value }); }} />
        <Textfield type="number" min={0} max={150} required={words.rule.trim() !== ""} label={t("years")}
          value={words.years}
          onChange={(event) => { onChange({ ...words, years: event.target.value }); }} />
      </div>
    </Fieldset>
  );
}
