import { diffWordsWithSpace } from "diff";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";

/** What changed between two wordings, word by word; colour never says it alone, and a listener hears it in words. */
export function WordDifference({ before, after }: { readonly before: string; readonly after: string }): ReactElement {
  const { t } = useTranslation("conclusion");
  return (
    <p className="word-difference" aria-label={t("difference.label")} role="group">
      {diffWordsWithSpace(before, after).map((part, place) => {
        if (part.added) {
          return <ins key={place}><span className="sr-only">{t("difference.added")} </span>{part.value}</ins>;
        }
        if (part.removed) {
          return <del key={place}><span className="sr-only">{t("difference.removed")} </span>{part.value}</del>;
        }
        return <span key={place}>{part.value}</span>;
      })}
    </p>
  );
}
