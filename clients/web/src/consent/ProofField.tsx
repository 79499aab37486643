import { Field, Label, Select, Textfield } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { Schemas } from "../wire";

export type ConsentProof = Schemas["ConsentProof"];

/** What shows a consent that somebody else records; a signed form is named. */
export interface Shown { readonly proof: ConsentProof | undefined; readonly form: string }

export const notShown: Shown = { proof: undefined, form: "" };

const proofs = ["writtenSigned", "oralWitnessed", "oralNoted"] as const;

export function isShown({ proof, form }: Shown): boolean {
  return proof !== undefined && (proof !== "writtenSigned" || form.trim() !== "");
}

/** As the command wants it. */
export function shownBy({ proof, form }: Shown): { proof: ConsentProof | null; formVersion: string } {
  return { proof: proof ?? null, formVersion: proof === "writtenSigned" ? form : "" };
}

export function ProofField({ shown, onChange }: {
  readonly shown: Shown;
  readonly onChange: (shown: Shown) => void;
}): ReactElement {
  const { t } = useTranslation("consent");
  return (
    <>
      <Field data-size="sm">
        <Label>{t("proofLabel")}</Label>
        <Select value={shown.proof ?? ""} onChange={({ target: { value } }) => {
          onChange({ ...shown, proof: proofs.find((each) => each === value) });
        }}>
          <Select.Option value="">{t("chooseProof")}</Select.Option>
          {proofs.map((each) => <Select.Option key={each} value={each}>{t(`proofOf.${each}`)}</Select.Option>)}
        </Select>
      </Field>
      {shown.proof === "writtenSigned" && (
        <Textfield data-size="sm" label={t("form")} description={t("formMeans")} value={shown.form}
          onChange={({ target }) => { onChange({ ...shown, form: target.value }); }} />
      )}
    </>
  );
}
