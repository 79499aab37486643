import { Button, Paragraph, Textfield } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { findUnits } from "../requests/requestWords";
import { useLoad } from "../shell/useLoad";
import { get } from "../wire/http";
import type { Kept } from "./blocked";

/** Places shown at once; more words find fewer. */
const Shown = 8;

/** Characters before which nothing is found. */
const LeastLength = 2;

/** Finds an organisation or a unit of the directory by its name. */
export function PlaceSearch({ onChoose }: { readonly onChoose: (place: Kept) => void }): ReactElement {
  const { t } = useTranslation("consent");
  const [query, setQuery] = useState("");
  const [units] = useLoad((signal) => get("/api/directory/units", { signal }), "units");
  const asked = query.trim().length >= LeastLength && units.state === "ready";
  const found = asked ? placesOf(findUnits(units.value, query, "")) : [];
  return (
    <div className="member-search">
      <Textfield data-size="sm" type="search" label={t("otherPlace")} description={t("placeHow")} value={query}
        onChange={(event) => { setQuery(event.target.value); }} />
      {asked && found.length === 0 && <Paragraph data-size="sm" role="status">{t("noPlace")}</Paragraph>}
      <ul className="plain">
        {found.slice(0, Shown).map((place) => (
          <li key={place.id}>
            <Button type="button" variant="tertiary" data-size="sm"
              onClick={() => { setQuery(""); onChoose(place); }}>{t("allAt", { name: place.name })}</Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The units, each under its organisation. */
function placesOf(units: ReturnType<typeof findUnits>): readonly Kept[] {
  const places = new Map<string, Kept>();
  for (const { unitId, name, organisation } of units) {
    places.set(organisation.id, { kind: "organisation", id: organisation.id, name: organisation.name });
    places.set(unitId, { kind: "unit", id: unitId, name: `${name}, ${organisation.name}` });
  }
  return [...places.values()];
}
