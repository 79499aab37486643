import { Heading, Link as DesignLink, Paragraph } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { usePageTitle } from "./usePageTitle";

/** Not found and not allowed look the same, and say whom to ask. */
export function NotFoundPage(): ReactElement {
  const { t } = useTranslation();
  usePageTitle(t("notFound.title"));
  return (
    <section className="message-page">
      <Heading level={1} data-size="md">{t("notFound.title")}</Heading>
      <Paragraph>{t("notFound.whatToDo")}</Paragraph>
      <DesignLink asChild><Link to="/">{t("notFound.goHome")}</Link></DesignLink>
    </section>
  );
}
