import { Checkbox } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { DirectoryView, Unit } from "./changes";
import { Choice, NameField } from "./Fields";

export function UnitFields({ value, view, tried, onChange }: { readonly value: Unit; readonly view: DirectoryView;
  readonly tried: boolean; readonly onChange: (value: Unit) => void }): ReactElement {
  const { t } = useTranslation("admin");
  const people = view.people.filter((each) => each.active)
    .map((each) => [each.personId, each.person.name] as const).sort((a, b) => a[1].localeCompare(b[1], "nb"));
  const some = [["", t("none")] as const, ...people];
  return (
    <>
      <NameField value={value.name} tried={tried} onChange={(name) => { onChange({ ...value, name }); }} />
      <Choice label={t("organisation")} value={value.organisationId}
        choices={view.organisations.filter((each) => each.active)
          .map((each) => [each.organisationId, each.organisation.name])}
        onChange={(organisationId) => { onChange({ ...value, organisationId }); }} />
      <Choice label={t("coordinator")} value={value.coordinatorId ?? ""} choices={some}
        onChange={(id) => { onChange({ ...value, coordinatorId: id || null }); }} />
      <Choice label={t("deputy")} value={value.deputyId ?? ""} choices={some}
        onChange={(id) => { onChange({ ...value, deputyId: id || null }); }} />
      <Checkbox label={t("treats")} checked={value.treats}
        onChange={(event) => { onChange({ ...value, treats: event.target.checked }); }} />
    </>
  );
}
