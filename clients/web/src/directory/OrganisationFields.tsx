import { Textfield } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { regions } from "../requests/requestWords";
import { organisationKinds, type Organisation } from "./changes";
import { Choice, NameField } from "./Fields";

export function OrganisationFields({ value, tried, onChange }: { readonly value: Organisation;
  readonly tried: boolean; readonly onChange: (value: Organisation) => void }): ReactElement {
  const { t } = useTranslation(["admin", "request"]);
  return (
    <>
      <NameField value={value.name} tried={tried} onChange={(name) => { onChange({ ...value, name }); }} />
      <Choice label={t("kindLabel")} value={value.kind}
        choices={organisationKinds.map((each) => [each, t(`orgKind.${each}`)])}
        onChange={(kind) => { onChange({ ...value, kind: kind as Organisation["kind"] }); }} />
      <Choice label={t("regionLabel")} value={value.region}
        choices={regions.map((each) => [each, t(`request:region.${each}`)])}
        onChange={(region) => { onChange({ ...value, region: region as Organisation["region"] }); }} />
      <Textfield label={t("number")} value={value.organisationNumber ?? ""} maxLength={9} inputMode="numeric"
        onChange={(event) => { onChange({ ...value, organisationNumber: event.target.value || null }); }} />
      <Textfield label={t("country")} value={value.country} maxLength={2}
        onChange={(event) => { onChange({ ...value, country: event.target.value.toUpperCase() }); }} />
    </>
  );
}
