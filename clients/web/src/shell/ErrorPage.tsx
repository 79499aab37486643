import { Button, Heading, Paragraph } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { isRouteErrorResponse, useRouteError } from "react-router";
import { NotFoundPage } from "./NotFoundPage";
import { usePageTitle } from "./usePageTitle";

/**
 * The boundary of a page: the frame stays, the page says what to do. Details stay in the console, they may hold case
 * text.
 */
export function ErrorPage(): ReactElement {
  const { t } = useTranslation();
  const error = useRouteError();
  usePageTitle(t("failure.title"));
  if (isRouteErrorResponse(error) && (error.status === 404 || error.status === 403)) { return <NotFoundPage />; }
  return (
    <section className="message-page" role="alert">
      <Heading level={1} data-size="md">{t("failure.title")}</Heading>
      <Paragraph>{t("failure.kept")}</Paragraph>
      <Button onClick={() => { location.reload(); }}>{t("failure.reload")}</Button>
    </section>
  );
}
