import { Button, Textfield } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useOpenRoom } from "../rooms/roomAccess";
import { LimitWord } from "../shell/LimitWord";
import type { Id, Statement } from "../wire";
import { fits, limits } from "../wire/limits";
import { Refused } from "./Refused";
import { useCommand } from "./useCommand";
import { WordDifference } from "./WordDifference";

const ways = ["revise", "correct", "withdraw"] as const;
type Way = typeof ways[number];

/** What is written, and the version of the statement that was read when it was begun. */
interface Draft { readonly way: Way; readonly text: string; readonly basedOn: number; readonly began: string }

/** Change of wording, corrected spelling, withdrawal: three things, because they ask different people again. */
export function StatementActions({ id, statement }: { readonly id: Id; readonly statement: Statement }):
  ReactElement | null {
  const { t } = useTranslation("conclusion");
  const { may } = useOpenRoom();
  const { busy, problem, refused, give } = useCommand();
  const [draft, setDraft] = useState<Draft>();
  if (!may("reviseStatement")) { return null; }
  const begin = (way: Way): void => {
    const text = way === "withdraw" ? "" : statement.text;
    setDraft({ way, text, basedOn: statement.version, began: statement.text });
  };
  const send = async ({ way, text, basedOn }: Draft): Promise<void> => {
    const done = way === "withdraw" ? await give("withdrawStatement", { statementId: id, reason: text })
      : way === "revise" ? await give("reviseStatement", { statementId: id, text }, basedOn)
        : await give("correctStatement", { statementId: id, text }, basedOn);
    if (done) { setDraft(undefined); }
  };
  return (
    <div className="statement-actions">
      {draft === undefined && ways.map((way) => (
        <Button key={way} variant="tertiary" data-size="sm" onClick={() => { begin(way); }}>
          {t(`edit.${way}`)}
        </Button>
      ))}
      {draft !== undefined && (
        <form className="inline-form" onSubmit={(event) => { event.preventDefault(); void send(draft); }}>
          <Textfield multiline autoFocus required data-size="sm"
            rows={draft.way === "withdraw" ? 2 : 4}
            label={t(`edit.${draft.way}Label`)} description={t(`edit.${draft.way}Means`)} value={draft.text}
            onChange={(event) => { setDraft({ ...draft, text: event.target.value }); }} />
          <LimitWord text={draft.text} limit={limits.paragraph} />
          {draft.way !== "withdraw" && draft.text !== draft.began && (
            <WordDifference before={draft.began} after={draft.text} />
          )}
          <div className="form-actions">
            <Button type="submit" data-size="sm"
              disabled={busy || draft.text.trim() === "" || draft.text === draft.began
                || !fits(draft.text, limits.paragraph)}>
              {t(`edit.${draft.way}Send`)}
            </Button>
            <Button variant="tertiary" data-size="sm" type="button" onClick={() => { setDraft(undefined); }}>
              {t("cancel", { ns: "common" })}
            </Button>
          </div>
          <Refused text={refused} />
          {draft.way === "correct" && problem?.code === "invalid" && (
            <Button variant="secondary" data-size="sm" type="button" disabled={busy}
              onClick={() => { setDraft({ ...draft, way: "revise" }); }}>{t("edit.makeItAChange")}</Button>
          )}
        </form>
      )}
    </div>
  );
}
