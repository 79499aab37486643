import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { RoomsToDecide } from "../custody/RoomsToDecide";
import { AdministratorWaits } from "../entry/AdministratorWaits";
import { NothingWaits } from "../entry/NothingWaits";
import { useLoad } from "../shell/useLoad";
import { get } from "../wire/http";

/** What waits for a log controller: findings of log control first, then cases to be erased; before both, of one who
 * administers too, what waits for that. */
export function ReviewNotice({ administers }: { readonly administers: boolean }): ReactElement {
  const { t, i18n } = useTranslation("review");
  const query = { limit: 0, lang: i18n.language };
  const [read] = useLoad((signal) => get("/api/log-review", { query, signal }), `review ${i18n.language}`);
  const found = read.state === "ready" ? read.value.total : 0;
  const findings = found > 0 && (
    <Link className="waiting-item" to="/log-review"><strong>{t("count", { count: found })}</strong></Link>
  );
  const rest = (none: boolean): ReactElement | false =>
    none && read.state === "ready" && found === 0 && <NothingWaits />;
  return administers
    ? <AdministratorWaits>{(nothing) => <>{findings}{rest(nothing)}</>}</AdministratorWaits>
    : <>{findings}<RoomsToDecide>{rest}</RoomsToDecide></>;
}
