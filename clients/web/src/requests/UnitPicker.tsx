import { Field, Label, Paragraph, Radio, Search, Select, Skeleton } from "@digdir/designsystemet-react";
import { useId, useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { LoadFailure } from "../shell/LoadFailure";
import { useLoad } from "../shell/useLoad";
import { get } from "../wire/http";
import { findUnits, regions, unitName, type ListedUnit } from "./requestWords";

/** Units shown at once; a list that one reads without scrolling far. */
const Shown = 8;

export interface UnitPickerProps {
  readonly label: string;
  readonly chosen: string;
  readonly onChoose: (unitId: string) => void;
  /** Which units may be chosen; the others are shown with the reason, or left out. */
  readonly allows: "receives" | "treats" | "any";
  /** Only the units of this organisation; all where it is left out. */
  readonly of?: string | null | undefined;
  readonly error?: string | undefined;
}

/** Finds a unit by its name, its organisation and its region. */
export function UnitPicker({ label, chosen, onChoose, allows, of, error }: UnitPickerProps): ReactElement {
  const { t } = useTranslation("request");
  const name = useId();
  const [query, setQuery] = useState("");
  const [region, setRegion] = useState("");
  const [loaded, reload] = useLoad((signal) => get("/api/directory/units", { signal }), "units");
  if (loaded.state === "loading") { return <Skeleton height={120} aria-label={label} />; }
  if (loaded.state === "failed") { return <LoadFailure problem={loaded.problem} onRetry={reload} />; }
  const all = loaded.value.filter((unit) => (allows !== "treats" || unit.treats)
    && (of === undefined || unit.organisation.id === of));
  const found = findUnits(all, query, region);
  const first = all.find((unit) => unit.unitId === chosen);
  const shown = [...new Set([...(first === undefined ? [] : [first]), ...found.slice(0, Shown)])];
  return (
    <fieldset className="unit-picker">
      <legend>{label}</legend>
      <div className="unit-filters">
        <Search>
          <Search.Input aria-label={t("unit.search")} placeholder={t("unit.search")} value={query}
            onChange={(event) => { setQuery(event.target.value); }} />
          <Search.Clear />
        </Search>
        <Field>
          <Label>{t("unit.region")}</Label>
          <Select value={region} onChange={(event) => { setRegion(event.target.value); }}>
            <Select.Option value="">{t("unit.allRegions")}</Select.Option>
            {regions.map((each) => <Select.Option key={each} value={each}>{t(`region.${each}`)}</Select.Option>)}
          </Select>
        </Field>
      </div>
      <p role="status" className="quiet">
        {found.length === 0 ? t("unit.none") : t("unit.found", { count: found.length })}
        {found.length > Shown && `. ${t("unit.moreHidden")}`}
      </p>
      <div className="unit-list">
        {shown.map((unit) => (
          <Radio key={unit.unitId} name={name} value={unit.unitId} checked={chosen === unit.unitId}
            disabled={allows === "receives" && !unit.receives} label={unitName(unit)}
            description={<UnitLine unit={unit} allows={allows} />} onChange={() => { onChoose(unit.unitId); }} />
        ))}
      </div>
      {error !== undefined && <Paragraph className="field-error" role="alert">{error}</Paragraph>}
    </fieldset>
  );
}

function UnitLine({ unit, allows }: { readonly unit: ListedUnit; readonly allows: UnitPickerProps["allows"] }):
  ReactElement {
  const { t } = useTranslation("request");
  const { coordinator, deputy } = unit;
  return (
    <>
      {t(`region.${unit.region}`)}
      {allows === "receives" && !unit.receives && ` · ${t("unit.closed")}`}
      {allows === "receives" && unit.receives && ` · ${t("unit.answered", { coordinator, deputy })}`}
    </>
  );
}
