import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { Count } from "./count";

const shown = ["agree", "reservation", "disagree", "abstain", "notStated", "askedAgain"] as const;

/** The count in words and numbers; a silence is a number of its own, never part of another. */
export function CountWords({ count }: { readonly count: Count }): ReactElement {
  const { t } = useTranslation("conclusion");
  return (
    <ul className="count" aria-label={t("count")}>
      {shown.filter((kind) => kind !== "askedAgain" || count.askedAgain.length > 0).map((kind) => (
        <li key={kind} className={`count-${kind}`} data-none={count[kind].length === 0}>
          <strong>{count[kind].length}</strong> {t(`stand.${kind}`)}
        </li>
      ))}
    </ul>
  );
}
