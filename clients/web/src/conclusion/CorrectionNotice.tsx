import { Alert, Button, Paragraph } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useOpenRoom } from "../rooms/roomAccess";
import type { Id, Statement } from "../wire";
import { Refused } from "./Refused";
import { isFrozen } from "./standing";
import { useCommand } from "./useCommand";
import { WordDifference } from "./WordDifference";

interface CorrectionNoticeProps { readonly id: Id; readonly statement: Statement; readonly before: string }

/** A corrected spelling, shown to all with its difference; whoever thinks it is more says so in one press. */
export function CorrectionNotice({ id, statement, before }: CorrectionNoticeProps): ReactElement {
  const { t } = useTranslation("conclusion");
  const { may, state } = useOpenRoom();
  const { busy, refused, give } = useCommand();
  return (
    <Alert data-color="info" data-size="sm" className="notice">
      <Paragraph><strong>{t("correction.title")}</strong> {t("correction.means")}</Paragraph>
      <WordDifference before={before} after={statement.text} />
      {may("objectToCorrection") && !isFrozen(state) && (
        <Button variant="secondary" data-size="sm" disabled={busy}
          onClick={() => { void give("objectToCorrection", { statementId: id }); }}>{t("correction.object")}</Button>
      )}
      <Refused text={refused} />
    </Alert>
  );
}
