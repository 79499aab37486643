import {
  Checkbox, Field, Label, Paragraph, Textarea, Textfield, ValidationMessage,
} from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { regions } from "../requests/requestWords";
import type { Role } from "../wire";
import { readSubjects, type DirectoryView, type Person } from "./changes";
import { Choice, NameField } from "./Fields";

const roles = [
  "responsibleDoctor", "coordinator", "deputy", "assistant", "specialist", "centreStaff", "generalPractitioner",
  "healthStationDoctor", "municipalCoordinator", "childCoordinator", "ernExpert", "ernLiaison", "patient",
  "representative", "nextOfKin", "observer",
] as const satisfies readonly Role[];

const family: readonly Role[] = ["patient", "representative", "nextOfKin"];

export interface PersonFieldsProps { readonly value: Person; readonly view: DirectoryView; readonly tried: boolean;
  readonly subjects: string; readonly onSubjects: (text: string) => void; readonly onChange: (value: Person) => void }

export function PersonFields({ value, view, tried, subjects, onSubjects, onChange }: PersonFieldsProps): ReactElement {
  const { t } = useTranslation(["admin", "request", "entry"]);
  // Of the patient's side only who administers all makes anybody; what somebody is already, they may stay.
  const offered = roles.filter((each) => view.everywhere || !family.includes(each) || value.roles.includes(each));
  const organisations = view.organisations.filter((each) => each.active)
    .map((each) => [each.organisationId, each.organisation.name] as const);
  const units = view.units.filter((each) => each.active && each.unit.organisationId === value.organisationId);
  return (
    <>
      <NameField value={value.name} tried={tried} onChange={(name) => { onChange({ ...value, name }); }} />
      <Textfield label={t("profession")} value={value.profession} maxLength={500}
        onChange={(event) => { onChange({ ...value, profession: event.target.value }); }} />
      <Choice label={t("organisation")} value={value.organisationId ?? ""}
        choices={view.everywhere ? [["", t("none")], ...organisations] : organisations}
        onChange={(id) => { onChange({ ...value, organisationId: id || null, unitId: null }); }} />
      <Choice label={t("unit")} value={value.unitId ?? ""}
        choices={[["", t("none")], ...units.map((each) => [each.unitId, each.unit.name] as const)]}
        onChange={(id) => { onChange({ ...value, unitId: id || null }); }} />
      <Choice label={t("roleLabel")} value={value.roles[0] ?? ""}
        choices={[["", t("noRole")], ...offered.map((each) => [each, t(`entry:role.${each}`)] as const)]}
        onChange={(role) => { onChange({ ...value, roles: role === "" ? [] : [role as Role] }); }} />
      <Choice label={t("regionLabel")} value={value.region}
        choices={regions.map((each) => [each, t(`request:region.${each}`)])}
        onChange={(region) => { onChange({ ...value, region: region as Person["region"] }); }} />
      <Textfield label={t("hpr")} value={value.hprNumber ?? ""} maxLength={9} inputMode="numeric"
        onChange={(event) => { onChange({ ...value, hprNumber: event.target.value || null }); }} />
      <Field>
        <Label>{t("signIns")}</Label>
        <Textarea rows={2} value={subjects} onChange={(event) => { onSubjects(event.target.value); }} />
        {tried && readSubjects(subjects) === null && <ValidationMessage>{t("signIns")}</ValidationMessage>}
      </Field>
      <Paragraph data-size="sm" className="quiet">{t("proposed.help")}</Paragraph>
      <Checkbox label={t("administrator")} checked={value.administrator}
        onChange={(event) => { onChange({
          ...value, administrator: event.target.checked, everywhere: event.target.checked && value.everywhere === true,
        }); }} />
      {view.everywhere && value.administrator && (
        <Checkbox label={t("everywhere")} checked={value.everywhere === true}
          onChange={(event) => { onChange({ ...value, everywhere: event.target.checked }); }} />
      )}
    </>
  );
}
