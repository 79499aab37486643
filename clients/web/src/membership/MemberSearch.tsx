import { Button, Paragraph, Textfield } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { usePeople, type KnownColleague } from "./usePeople";

export interface MemberSearchProps {
  readonly label: string;
  readonly onChoose: (person: KnownColleague) => void;
  /** Who is not offered, such as those who are here already. */
  readonly without: (person: KnownColleague) => boolean;
  readonly autoFocus?: boolean;
  /** What is said where nobody who was found is offered. */
  readonly noneOffered?: string;
}

/** Finds a known colleague by the beginning of a name or a workplace. */
export function MemberSearch({ label, onChoose, without, autoFocus = false, noneOffered }: MemberSearchProps):
ReactElement {
  const { t } = useTranslation("membership");
  const [query, setQuery] = useState("");
  const all = usePeople(query);
  const found = all?.filter((person) => !without(person));
  return (
    <div className="member-search">
      <Textfield data-size="sm" type="search" label={label} description={t("panel.search")} value={query}
        autoFocus={autoFocus} onChange={(event) => { setQuery(event.target.value); }} />
      {found?.length === 0 && <Paragraph data-size="sm" role="status">
        {all?.length !== 0 && noneOffered !== undefined ? noneOffered : t("panel.nobody")}
      </Paragraph>}
      <ul className="plain">
        {found?.map((person) => (
          <li key={person.personId}>
            <Button type="button" variant="tertiary" data-size="sm"
              onClick={() => { setQuery(""); onChoose(person); }}>
              {t("panel.choose", { name: person.name })}
            </Button>
            <small>{[person.profession, person.organisation].filter((word) => word !== "").join(", ")}</small>
          </li>
        ))}
      </ul>
    </div>
  );
}
