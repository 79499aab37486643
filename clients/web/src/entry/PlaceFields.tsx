import { Field, Fieldset, Label, Select, Textfield } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { Role } from "../wire";
import { openingRoles } from "./usualRole";

/** In which role, where, and why a case is opened. */
export interface Place { readonly role: Role; readonly controller: string; readonly unit: string;
  readonly basis: string }

export const bases = ["treatment", "secondOpinion", "investigation", "patientAsked"] as const;
const other = "other";

export interface PlaceFieldsProps { readonly place: Place; readonly onChange: (place: Place) => void }

/** Filled in already from who is signed in; most people change nothing here. */
export function PlaceFields({ place, onChange }: PlaceFieldsProps): ReactElement {
  const { t } = useTranslation(["entry", "room"]);
  const chosen = bases.find((each) => t(`newCase.basis.${each}`) === place.basis) ?? other;
  return (
    <Fieldset className="place-fields">
      <Fieldset.Legend>{t("newCase.frame")}</Fieldset.Legend>
      <Fieldset.Description>{t("newCase.frameHelp")}</Fieldset.Description>
      <div className="field-grid">
        <Field>
          <Label>{t("newCase.role")}</Label>
          <Select value={place.role}
            onChange={(event) => { onChange({ ...place, role: event.target.value as Role }); }}>
            {openingRoles.map((role) => <Select.Option key={role} value={role}>{t(`role.${role}`)}</Select.Option>)}
          </Select>
        </Field>
        <Textfield label={t("room:controller")} value={place.controller} required maxLength={500}
          onChange={(event) => { onChange({ ...place, controller: event.target.value }); }} />
        <Textfield label={t("room:responsibleUnit")} value={place.unit} maxLength={400}
          description={t("newCase.unitHelp")}
          onChange={(event) => { onChange({ ...place, unit: event.target.value }); }} />
        <Field>
          <Label>{t("room:basis")}</Label>
          <Select value={chosen} onChange={(event) => {
            const next = bases.find((each) => each === event.target.value);
            onChange({ ...place, basis: next === undefined ? "" : t(`newCase.basis.${next}`) });
          }}>
            {bases.map((each) => <Select.Option key={each} value={each}>{t(`newCase.basis.${each}`)}</Select.Option>)}
            <Select.Option value={other}>{t("newCase.basis.other")}</Select.Option>
          </Select>
        </Field>
        {chosen === other && (
          <Textfield label={t("newCase.basisWords")} value={place.basis} required maxLength={4000}
            onChange={(event) => { onChange({ ...place, basis: event.target.value }); }} />
        )}
      </div>
    </Fieldset>
  );
}
