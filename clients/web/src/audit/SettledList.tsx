import { Details } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../language/format";
import type { LogSettlement } from "../wire";

/** What was looked into in the period, and what came of it. */
export function SettledList({ settled }: { readonly settled: readonly LogSettlement[] }): ReactElement | null {
  const { t } = useTranslation("review");
  const formats = useFormats();
  if (settled.length === 0) { return null; }
  return (
    <Details data-size="sm" className="review-finding">
      <Details.Summary>{t("settled", { count: settled.length })}</Details.Summary>
      <Details.Content>
        <ul className="review-settled">
          {settled.map((each) => (
            <li key={`${each.at} ${each.titles.join(" ")}`}>
              <strong>{each.titles.join(", ")}</strong>
              {" · "}{each.person ?? t("several")}{" · "}{t("readings", { count: each.readings })}
              <br />
              {t(`outcome.${each.outcome}`)}{" · "}{formats.dateTime(each.at)}{each.by !== null && ` · ${each.by}`}
              {each.note !== "" && <><br />{each.note}</>}
            </li>
          ))}
        </ul>
      </Details.Content>
    </Details>
  );
}
