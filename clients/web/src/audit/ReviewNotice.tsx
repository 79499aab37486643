import { Alert, Heading, Link as DesignLink } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useLoad } from "../shell/useLoad";
import { get } from "../wire/http";

/** What waits in log control: the first thing on a log controller's own page, where there is something. */
export function ReviewNotice(): ReactElement | null {
  const { t, i18n } = useTranslation("review");
  const query = { limit: 0, lang: i18n.language };
  const [read] = useLoad((signal) => get("/api/log-review", { query, signal }), `review ${i18n.language}`);
  if (read.state !== "ready" || read.value.total === 0) { return null; }
  return (
    <Alert data-color="warning">
      <Heading level={2} data-size="2xs">{t("count", { count: read.value.total })}</Heading>
      <DesignLink asChild><Link to="/log-review">{t("open")}</Link></DesignLink>
    </Alert>
  );
}
