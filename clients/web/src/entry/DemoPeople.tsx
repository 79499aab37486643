import { Heading, Paragraph } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { initialsOf, lookOf } from "../membership/personLook";
import { PersonMark } from "../membership/PersonMark";
import type { SessionPerson } from "../wire";
import { isFamily } from "./usualRole";

const regions = ["family", "nord", "midt", "vest", "sorOst", "elsewhere"] as const;
type Place = (typeof regions)[number];

function placeOf({ region, role }: SessionPerson): Place {
  if (isFamily(role)) { return "family"; }
  const known = region === "sor-ost" ? "sorOst" : region;
  return regions.find((each) => each === known) ?? "elsewhere";
}

/** Patients and their nearest, then who works here by region; a group without anyone is left out. */
export function byRegion(people: readonly SessionPerson[]): readonly [Place, readonly SessionPerson[]][] {
  return regions
    .map((region): [Place, readonly SessionPerson[]] => [region, people.filter((each) => placeOf(each) === region)])
    .filter(([, found]) => found.length > 0);
}

export interface DemoPeopleProps {
  readonly people: readonly SessionPerson[];
  readonly addressOf: (person: SessionPerson) => string;
}

/** The invented people of a test installation: one press signs in as one of them. */
export function DemoPeople({ people, addressOf }: DemoPeopleProps): ReactElement {
  const { t } = useTranslation("entry");
  return (
    <section className="demo-people" aria-labelledby="demo-people">
      <Heading level={2} data-size="sm" id="demo-people">{t("signIn.demo")}</Heading>
      <Paragraph data-size="sm">{t("signIn.demoExplained")}</Paragraph>
      <div className="demo-regions">
        {byRegion(people).map(([region, found]) => (
          <section key={region} aria-labelledby={`region-${region}`}>
            <Heading level={3} data-size="2xs" id={`region-${region}`}>{t(`region.${region}`)}</Heading>
            <ul>
              {found.map((person) => (
                <li key={person.personId}>
                  <a className="demo-person" href={addressOf(person)}>
                    <PersonMark name={person.name} initials={initialsOf(person.name)} decorative
                      look={lookOf(people.indexOf(person))} />
                    <span className="demo-person-words">
                      <strong>{person.name}</strong>
                      <span>{t(`usualRole.${person.role}`)}</span>
                      <small>{[person.profession, person.organisation].join(", ")}</small>
                    </span>
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}
