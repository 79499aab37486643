import { Alert, Button, Paragraph } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../language/format";
import { useRoomPeople } from "../membership/roomPeople";
import { useOpenRoom } from "../rooms/roomAccess";
import type { Id, Statement } from "../wire";
import { Refused } from "./Refused";
import { isFrozen } from "./standing";
import { useCommand } from "./useCommand";
import { WordDifference } from "./WordDifference";

/**
 * A corrected spelling, shown to all with its difference, its author and its time. Whoever thinks it is more says so in
 * one press; whoever took a position before it lets it stand in one press, and until then the document names them.
 */
export function CorrectionNotice({ id, statement }: { readonly id: Id; readonly statement: Statement }): ReactElement {
  const { t } = useTranslation("conclusion");
  const { may, state, you } = useOpenRoom();
  const person = useRoomPeople();
  const formats = useFormats();
  const { busy, refused, give } = useCommand();
  const { corrections, wording } = statement;
  const last = corrections.at(-1)!;
  const mine = statement.positions[you.personId];
  const open = !isFrozen(state);
  const unseen = mine?.wording === wording && mine.correction < corrections.length;
  const stand = (): void => {
    const on = { statementId: id, wording, correction: corrections.length };
    void give("takePosition", { on, kind: mine!.kind, reason: mine!.reason });
  };
  return (
    <Alert data-color="info" data-size="sm" className="notice">
      <Paragraph>
        <strong>{t("correction.title")}</strong>{" "}
        {t("correction.by", { name: person(last.by).name, at: formats.dateTime(last.at) })} {t("correction.means")}
      </Paragraph>
      <WordDifference before={corrections[0]!.before} after={statement.text} />
      {open && (
        <div className="statement-actions">
          {unseen && may("takePosition") && (
            <Button variant="secondary" data-size="sm" disabled={busy} onClick={stand}>{t("correction.seen")}</Button>
          )}
          {may("objectToCorrection") && corrections[0]!.before !== statement.text && (
            <Button variant="secondary" data-size="sm" disabled={busy}
              onClick={() => { void give("objectToCorrection", { statementId: id }); }}>
              {t("correction.object")}
            </Button>
          )}
        </div>
      )}
      <Refused text={refused} />
    </Alert>
  );
}
