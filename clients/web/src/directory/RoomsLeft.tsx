import { Alert, Paragraph } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { LoadFailure } from "../shell/LoadFailure";
import { useLoad } from "../shell/useLoad";
import type { Id } from "../wire";
import { get } from "../wire/http";

/** In how many cases somebody has a part, before they are taken out of use. */
export function RoomsLeft({ personId }: { readonly personId: Id }): ReactElement {
  const { t } = useTranslation("admin");
  const [loaded, reload] = useLoad((signal) => get("/api/directory/people/{personId}/rooms", {
    path: { personId }, signal,
  }), `rooms of ${personId}`);
  if (loaded.state === "loading") { return <Paragraph data-size="sm">{t("roomsLeft.counting")}</Paragraph>; }
  if (loaded.state === "failed") { return <LoadFailure problem={loaded.problem} onRetry={reload} />; }
  const { units, more } = loaded.value;
  if (units.length === 0) { return <Paragraph data-size="sm">{t("roomsLeft.none")}</Paragraph>; }
  return (
    <Alert data-color="warning">
      <Paragraph data-size="sm">{t(more ? "roomsLeft.atLeast" : "roomsLeft.means")}</Paragraph>
      <ul>
        {units.map(({ unit, runs, all }) => (
          <li key={unit}>
            {t("roomsLeft.line", {
              unit: unit === "" ? t("roomsLeft.elsewhere") : unit, all: t("roomsLeft.all", { count: all }),
              runs: runs === 0 ? t("roomsLeft.runsNone") : t("roomsLeft.runs", { count: runs }),
            })}
          </li>
        ))}
      </ul>
      <Paragraph data-size="sm">{t("roomsLeft.handOn")}</Paragraph>
    </Alert>
  );
}
