import { Alert, Button, Paragraph, Textfield } from "@digdir/designsystemet-react";
import { useId, useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useOpenRoom } from "../rooms/roomAccess";
import { LimitWord } from "../shell/LimitWord";
import type { Id, Position, PositionKind, Statement } from "../wire";
import { fits, limits } from "../wire/limits";
import { ChangedWording } from "./ChangedWording";
import { Refused } from "./Refused";
import { seen, useSeenWording } from "./seenWording";
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
  const label = useId();
  if (!may("takePosition")) { return null; }
  const mine = statement.positions[you.personId];
  const current = mine?.wording === statement.wording ? mine.kind : undefined;
  const before = mine !== undefined && current === undefined ? textOfWording(statement, mine.wording) : undefined;

  const press = (kind: PositionKind): void => {
    if (needsReason(kind)) { setOpened(kind); return; }
    void give("takePosition", { on: seen(id, statement), kind, reason: null })
      .then((done) => { if (done) { setOpened(undefined); } });
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
        <ReasonForm key={opened} id={id} statement={statement} kind={opened}
          before={current === opened ? mine : undefined} close={() => { setOpened(undefined); }} />
      )}
      <Refused text={refused} />
    </div>
  );
}

interface ReasonFormProps {
  readonly id: Id;
  readonly statement: Statement;
  readonly kind: Reasoned;
  /** The reader's own position of this kind, whose reason is written on. */
  readonly before: Position | undefined;
  readonly close: () => void;
}

/** The reason of a reservation or a disagreement, on the words that stood when it was begun. */
function ReasonForm({ id, statement, kind, before, close }: ReasonFormProps): ReactElement {
  const { t } = useTranslation("conclusion");
  const { busy, refused, give } = useCommand();
  const read = useSeenWording(id, statement);
  const [reason, setReason] = useState(before?.reason ?? "");
  const ready = reason.trim() !== "" && fits(reason, limits.paragraph) && read.before === undefined;
  const send = async (): Promise<void> => {
    if (await give("takePosition", { on: read.on, kind, reason })) { close(); }
  };
  return (
    <form className="inline-form" onSubmit={(event) => { event.preventDefault(); void send(); }}
      onKeyDown={(event) => { if (event.key === "Escape") { close(); } }}>
      <ChangedWording seen={read} statement={statement} />
      <Textfield multiline rows={3} autoFocus required data-size="sm" value={reason} label={t(`reasonFor.${kind}`)}
        description={t("reasonIsPrinted")} onChange={(event) => { setReason(event.target.value); }} />
      <LimitWord text={reason} limit={limits.paragraph} />
      <div className="form-actions">
        <Button type="submit" data-size="sm" disabled={busy || !ready}>{t("sendPosition")}</Button>
        <Button variant="tertiary" data-size="sm" type="button" onClick={close}>{t("cancel", { ns: "common" })}</Button>
      </div>
      <Refused text={refused} />
    </form>
  );
}
