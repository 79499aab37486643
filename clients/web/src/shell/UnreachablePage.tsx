import { Button, Heading, Paragraph } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";

/** Nothing answers; says so, and offers the one thing that helps. */
export function UnreachablePage({ retry }: { readonly retry: () => void }): ReactElement {
  const { t } = useTranslation();
  return (
    <main className="frame-page">
      <section className="message-page" role="alert">
        <Heading level={1} data-size="md">{t("unreachable.title")}</Heading>
        <Paragraph>{t("unreachable.whatToDo")}</Paragraph>
        <Button onClick={retry}>{t("retry")}</Button>
      </section>
    </main>
  );
}
