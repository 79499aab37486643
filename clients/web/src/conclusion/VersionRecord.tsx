import { Details } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { SealedVersion } from "../wire";
import { countOf } from "./count";
import { CountWords } from "./CountWords";
import { PersonLine } from "./PersonLine";
import { standing } from "./standing";

/** A signed version as it was sealed, for everyone who reads the conclusion: wordings, counts, dissent by name. */
export function VersionRecord({ version }: { readonly version: SealedVersion }): ReactElement {
  const { t } = useTranslation("conclusion");
  return (
    <Details data-size="sm">
      <Details.Summary>{t("versions.record", { number: version.number })}</Details.Summary>
      <Details.Content>
        <ol className="sign-statements">
          {standing(version.statements).map(({ id, statement }) => {
            const count = countOf(statement, version);
            return (
              <li key={id}>
                <p className="statement-text">{statement.text}</p>
                <CountWords count={count} />
                {(["disagree", "reservation"] as const).flatMap((kind) => count[kind].map((one) => (
                  <blockquote key={one} className="stand-reason">
                    <PersonLine id={one} /> <strong>{t(`stand.${kind}`)}</strong> {statement.positions[one]?.reason}
                  </blockquote>
                )))}
              </li>
            );
          })}
        </ol>
      </Details.Content>
    </Details>
  );
}
