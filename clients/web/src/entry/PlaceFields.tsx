import { Button, Field, Fieldset, Label, Paragraph, Select, Textfield } from "@digdir/designsystemet-react";
import { useEffect, useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useOwnEntry } from "../directory/useOwnEntry";
import { unitName, type ListedUnit } from "../requests/requestWords";
import { UnitPicker } from "../requests/UnitPicker";
import { useAccount } from "../shell/session";
import { useLoad } from "../shell/useLoad";
import type { Role } from "../wire";
import { get } from "../wire/http";
import { openingRoles } from "./usualRole";
import { openingRolesOf } from "./useOpeningRoles";

/** In which role, where, and why a case is opened; the unit brings its organisation with it. */
export interface Place { readonly role: Role; readonly unit: ListedUnit | undefined; readonly basis: string }

export const bases = ["treatment", "secondOpinion", "investigation", "patientAsked"] as const;
const other = "other";

export interface PlaceFieldsProps { readonly place: Place; readonly onChange: (place: Place) => void }

/** Filled in already from who is signed in; most people change nothing here. */
export function PlaceFields({ place, onChange }: PlaceFieldsProps): ReactElement {
  const { t } = useTranslation(["entry", "room"]);
  const account = useAccount();
  const [units] = useLoad((signal) => get("/api/directory/units", { signal }), "units");
  const [picking, setPicking] = useState(false);
  const entry = useOwnEntry();
  const mine = entry.state === "ready" ? entry.value : undefined;
  const roles = mine === undefined ? openingRoles : openingRolesOf(mine);
  const listed = units.state === "ready" ? units.value : undefined;
  useEffect(() => {
    if (mine === undefined) { return; }
    const own = listed?.find((each) => isOwn(each, account) && each.treats);
    const role = roles.find((each) => each === place.role) ?? roles[0] ?? place.role;
    onChange({ ...place, role, unit: place.unit ?? own });
    // Only the lists' arrival fills in; a choice made since is not undone.
  }, [listed, mine]);
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
            {roles.map((role) => <Select.Option key={role} value={role}>{t(`role.${role}`)}</Select.Option>)}
          </Select>
        </Field>
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
      {place.unit !== undefined && !picking ? (
        <div className="chosen-unit">
          <Paragraph><strong>{t("room:responsibleUnit")}:</strong> {unitName(place.unit)}</Paragraph>
          <Button type="button" variant="tertiary" data-size="sm" onClick={() => { setPicking(true); }}>
            {t("newCase.anotherUnit")}
          </Button>
        </div>
      ) : (
        <UnitPicker label={t("newCase.unitHelp")} chosen={place.unit?.unitId ?? ""} allows="treats"
          of={mine?.organisationId}
          onChoose={(id) => {
            onChange({ ...place, unit: listed?.find((each) => each.unitId === id) });
            setPicking(false);
          }} />
      )}
    </Fieldset>
  );
}

/** Whether a person works there, as the directory and the sign-in both name it. */
function isOwn(each: ListedUnit, { organisation, unit }: { readonly organisation: string;
  readonly unit?: string | null }): boolean {
  return each.organisation.name === organisation && each.name === (unit ?? organisation);
}
