import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { RoomsToDecide } from "../custody/RoomsToDecide";
import { useLoad } from "../shell/useLoad";
import { get } from "../wire/http";

/** What waits for a log controller: findings of log control first, then cases to be erased. */
export function ReviewNotice(): ReactElement {
  const { t, i18n } = useTranslation(["review", "entry"]);
  const query = { limit: 0, lang: i18n.language };
  const [read] = useLoad((signal) => get("/api/log-review", { query, signal }), `review ${i18n.language}`);
  const found = read.state === "ready" ? read.value.total : 0;
  return (
    <>
      {found > 0 && (
        <Link className="waiting-item" to="/log-review"><strong>{t("count", { count: found })}</strong></Link>
      )}
      {read.state !== "ready" || found > 0
        ? <RoomsToDecide /> : <RoomsToDecide says={t("entry:myPage.nothingWaits")} />}
    </>
  );
}
