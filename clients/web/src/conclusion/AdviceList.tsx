import { Button, Textfield } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useOpenRoom } from "../rooms/roomAccess";
import type { Id, Statement } from "../wire";
import { PersonLine } from "./people";
import { Refused } from "./Refused";
import { isFrozen } from "./standing";
import { useCommand } from "./useCommand";

/** Views that stand beside the positions and are not counted; whoever advises gives or changes their own here. */
export function AdviceList({ id, statement }: { readonly id: Id; readonly statement: Statement }): ReactElement | null {
  const { t } = useTranslation("conclusion");
  const { may, state, you } = useOpenRoom();
  const { busy, refused, give } = useCommand();
  const mine = statement.advice[you.personId];
  const [text, setText] = useState<string>();
  const given = Object.entries(statement.advice).sort(([, a], [, b]) => Date.parse(a.at) - Date.parse(b.at));
  const mayGive = may("giveAdvice") && !isFrozen(state);
  if (given.length === 0 && !mayGive) { return null; }
  const send = async (): Promise<void> => {
    if (await give("giveAdvice", { statementId: id, text: text ?? "" })) { setText(undefined); }
  };
  return (
    <section className="advice" aria-label={t("advice.title")}>
      {given.length > 0 && <h4>{t("advice.title")} <small>{t("advice.notCounted")}</small></h4>}
      <ul>
        {given.map(([person, advice]) => (
          <li key={person}>
            <PersonLine id={person} />
            {advice.wording !== statement.wording && <small> · {t("advice.earlierWording")}</small>}
            <blockquote>{advice.text}</blockquote>
          </li>
        ))}
      </ul>
      {mayGive && text === undefined && (
        <Button variant="secondary" data-size="sm" onClick={() => { setText(mine?.text ?? ""); }}>
          {t(mine === undefined ? "advice.give" : "advice.change")}
        </Button>
      )}
      {text !== undefined && (
        <form className="inline-form" onSubmit={(event) => { event.preventDefault(); void send(); }}>
          <Textfield multiline rows={3} autoFocus required maxLength={4000} data-size="sm" value={text}
            label={t("advice.yours")} onChange={(event) => { setText(event.target.value); }} />
          <div className="form-actions">
            <Button type="submit" data-size="sm" disabled={busy || text.trim() === ""}>{t("advice.send")}</Button>
            <Button variant="tertiary" data-size="sm" type="button" onClick={() => { setText(undefined); }}>
              {t("cancel", { ns: "common" })}
            </Button>
          </div>
        </form>
      )}
      <Refused text={refused} />
    </section>
  );
}
