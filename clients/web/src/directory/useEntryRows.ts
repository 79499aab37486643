import { useTranslation } from "react-i18next";
import type { DirectoryView } from "./changes";
import type { EntryRow } from "./EntryTable";

/** The directory's entries as rows by name, with the names that their ids stand for. */
export function useEntryRows(view: DirectoryView):
  { readonly organisations: EntryRow[]; readonly units: EntryRow[]; readonly people: EntryRow[] } {
  const { t } = useTranslation(["admin", "request"]);
  const organisations = new Map(view.organisations.map((each) => [each.organisationId, each.organisation.name]));
  const units = new Map(view.units.map((each) => [each.unitId, each.unit.name]));
  const people = new Map(view.people.map((each) => [each.personId, each.person.name]));
  const named = (names: ReadonlyMap<string, string>, id: string | null): string =>
    id === null ? "" : names.get(id) ?? "";
  const sorted = (rows: EntryRow[]): EntryRow[] => rows.sort((a, b) => a.name.localeCompare(b.name, "nb"));
  return {
    organisations: sorted(view.organisations.map(({ organisationId: id, organisation: value, active, version }) => ({
      edit: { of: "organisation", id, version, value }, name: value.name, active,
      cells: [value.name, t(`orgKind.${value.kind}`), t(`request:region.${value.region}`)],
    }))),
    units: sorted(view.units.map(({ unitId: id, unit: value, active, version }) => ({
      edit: { of: "unit", id, version, value }, name: value.name, active,
      cells: [
        value.name, named(organisations, value.organisationId), t(value.treats ? "treatsShort" : "advisesShort"),
        named(people, value.coordinatorId), named(people, value.deputyId),
      ],
    }))),
    people: sorted(view.people.map(({ personId: id, person: value, active, version }) => ({
      edit: { of: "person", id, version, value }, name: value.name, active,
      cells: [
        value.name, value.profession, named(organisations, value.organisationId), named(units, value.unitId),
      ],
    }))),
  };
}
