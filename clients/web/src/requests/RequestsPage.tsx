import { Button, Heading } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useComingBack } from "../shell/useComingBack";
import { usePageTitle } from "../shell/usePageTitle";
import { MyRequests, RequestInbox, useRequests } from "./RequestCards";

/** Where all of a person's requests are, beside My page. */
export function RequestsPage(): ReactElement {
  const { t } = useTranslation("request");
  const read = useRequests();
  useComingBack(read[1]);
  usePageTitle(t("title"));
  return (
    <div className="requests-page">
      <div className="requests-head">
        <Heading level={1} data-size="md">{t("title")}</Heading>
        <Button asChild><Link to="/requests/new">{t("new")}</Link></Button>
      </div>
      <RequestInbox read={read} />
      <MyRequests read={read} />
    </div>
  );
}
