import { Details, Paragraph } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../language/format";
import type { Schemas } from "../wire";

/** Whose sign-ins or rights were changed in the period: who is asked whether they are theirs. */
export function AccessChanges({ changes }: {
  readonly changes: readonly Schemas["LogAccessChange"][];
}): ReactElement | null {
  const { t } = useTranslation("review");
  const formats = useFormats();
  if (changes.length === 0) { return null; }
  return (
    <Details data-size="sm" className="review-finding">
      <Details.Summary>{t("accesses.title", { count: changes.length })}</Details.Summary>
      <Details.Content>
        <Paragraph data-size="sm">{t("accesses.means")}</Paragraph>
        <ul className="review-settled">
          {changes.map(({ personId, person, at, by, confirmedBy, isNew }) => (
            <li key={personId}>
              <strong>{person}</strong>{" · "}{t(isNew ? "accesses.isNew" : "accesses.changed")}
              {" · "}{formats.dateTime(at)}
              {by !== null && <>{" · "}{t("accesses.by", { by })}</>}
              {confirmedBy !== null && <>{" · "}{t("accesses.confirmedBy", { by: confirmedBy })}</>}
            </li>
          ))}
        </ul>
      </Details.Content>
    </Details>
  );
}
