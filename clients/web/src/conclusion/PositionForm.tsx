import { Alert, Button, Paragraph, Textfield } from "@digdir/designsystemet-react";
import { useId, useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useOpenRoom } from "../rooms/roomAccess";
import type { Id, PositionKind, Statement } from "../wire";
import { Refused } from "./Refused";
import { positionKinds, textOfWording } from "./standing";
import { useCommand } from "./useCommand";
import { WordDifference } from "./WordDifference";

type Reasoned = Extract<PositionKind, "reservation" | "disagree">;

function needsReason(kind: PositionKind): kind is Reasoned {
  return kind === "reservation" || kind === "disagree";
}

/** The reader's own position: one press for agree and abstain, a reason with reservation and disagreement. */
export function PositionForm({ id, statement }: { readonly id: Id; readonly statement: Statement }):
  ReactElement | null {
  const { t } = useTranslation("conclusion");
  const { may, you } = useOpenRoom();
  const { busy, refused, give } = useCommand();
  const [opened, setOpened] = useState<Reasoned>();
  const [reason, setReason] = useState("");
  const label = useId();
  if (!may("takePosition")) { return null; }
  const mine = statement.positions[you.personId];
  const current = mine?.wording === statement.wording ? mine.kind : undefined;
  const before = mine !== undefined && current === undefined ? textOfWording(statement, mine.wording) : undefined;

  const take = async (kind: PositionKind, why: string | null): Promise<void> => {
    const on = { statementId: id, wording: statement.wording };
    if (await give("takePosition", { on, kind, reason: why })) { setOpened(undefined); setReason(""); }
  };
  const press = (kind: PositionKind): void => {
    if (!needsReason(kind)) { void take(kind, null); return; }
    setReason(current === kind ? mine?.reason ?? "" : "");
    setOpened(kind);
  };
  return (
    <div className="position">
      {before !== undefined && (
        <Alert data-color="warning" data-size="sm" className="notice">
          <Paragraph>
            <strong>{t("askedAgain.title")}</strong>{" "}
            {t("askedAgain.means", { stand: t(`stand.${mine!.kind}`) })}
          </Paragraph>
          <WordDifference before={before} after={statement.text} />
        </Alert>
      )}
      <p id={label} className="position-label">{t(current === undefined ? "yourPosition" : "yourPositionIs")}</p>
      <div role="group" aria-labelledby={label} className="position-choices">
        {positionKinds.map((kind) => (
          <Button key={kind} data-size="sm" disabled={busy} aria-pressed={current === kind}
            variant={current === kind || opened === kind ? "primary" : "secondary"}
            {...(needsReason(kind) ? { "aria-expanded": opened === kind } : {})}
            onClick={() => { press(kind); }}>{t(`stand.${kind}`)}</Button>
        ))}
      </div>
      {opened !== undefined && (
        <form className="inline-form" onSubmit={(event) => { event.preventDefault(); void take(opened, reason); }}
          onKeyDown={(event) => { if (event.key === "Escape") { setOpened(undefined); } }}>
          <Textfield multiline rows={3} autoFocus required maxLength={4000} data-size="sm" value={reason}
            label={t(`reasonFor.${opened}`)} description={t("reasonIsPrinted")}
            onChange={(event) => { setReason(event.target.value); }} />
          <div className="form-actions">
            <Button type="submit" data-size="sm" disabled={busy || reason.trim() === ""}>{t("sendPosition")}</Button>
            <Button variant="tertiary" data-size="sm" type="button" onClick={() => { setOpened(undefined); }}>
              {t("cancel", { ns: "common" })}
            </Button>
          </div>
        </form>
      )}
      <Refused text={refused} />
    </div>
  );
}
