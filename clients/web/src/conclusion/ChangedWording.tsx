import { Alert, Button, Paragraph } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { Statement } from "../wire";
import type { SeenWording } from "./seenWording";
import { WordDifference } from "./WordDifference";

/** The words changed while somebody wrote about them: the difference, and one press to go on from it. */
export function ChangedWording({ seen, statement }: { readonly seen: SeenWording; readonly statement: Statement }):
  ReactElement | null {
  const { t } = useTranslation("conclusion");
  if (seen.before === undefined) { return null; }
  return (
    <Alert data-color="warning" data-size="sm" role="alert" className="notice">
      <Paragraph>{t("changedWhileWriting.title")}</Paragraph>
      <WordDifference before={seen.before} after={statement.text} />
      <Button type="button" variant="secondary" data-size="sm" onClick={seen.readNow}>
        {t("changedWhileWriting.goOn")}
      </Button>
    </Alert>
  );
}
