import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { FoundInText } from "../wire";

/** What the guard found in texts, each with what it may be. */
export function FoundNames({ found }: { readonly found: readonly FoundInText[] }): ReactElement {
  const { t } = useTranslation("room");
  return (
    <ul>
      {found.map((one) => (
        <li key={`${one.field} ${one.kind} ${one.excerpt}`}>
          {one.excerpt === "" ? t("names.unseen") : <q>{one.excerpt}</q>} {t(`names.kind.${one.kind}`)}
        </li>
      ))}
    </ul>
  );
}
