import { Card, Paragraph } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";

/** That nothing waits for the reader, where nothing does. */
export function NothingWaits(): ReactElement {
  const { t } = useTranslation("entry");
  return <Card className="empty"><Paragraph>{t("myPage.nothingWaits")}</Paragraph></Card>;
}
