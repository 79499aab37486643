import { Button, Textfield } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useOpenRoom } from "../rooms/roomAccess";
import { LimitWord } from "../shell/LimitWord";
import type { Id, Statement } from "../wire";
import { fits, limits } from "../wire/limits";
import { ChangedWording } from "./ChangedWording";
import { PersonLine } from "./PersonLine";
import { Refused } from "./Refused";
import { useSeenWording } from "./seenWording";
import { isFrozen } from "./standing";
import { useCommand } from "./useCommand";

/** Views that stand beside the positions and are not counted; whoever advises gives or changes their own here. */
export function AdviceList({ id, statement }: { readonly id: Id; readonly statement: Statement }): ReactElement | null {
  const { t } = useTranslation("conclusion");
  const { may, state, you } = useOpenRoom();
  const mine = statement.advice[you.personId];
  const [writing, setWriting] = useState(false);
  const given = Object.entries(statement.advice).sort(([, a], [, b]) => Date.parse(a.at) - Date.parse(b.at));
  const mayGive = may("giveAdvice") && !isFrozen(state);
  if (given.length === 0 && !mayGive) { return null; }
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
      {mayGive && !writing && (
        <Button variant="secondary" data-size="sm" onClick={() => { setWriting(true); }}>
          {t(mine === undefined ? "advice.give" : "advice.change")}
        </Button>
      )}
      {writing && (
        <AdviceForm id={id} statement={statement} before={mine?.text ?? ""} close={() => { setWriting(false); }} />
      )}
    </section>
  );
}

interface AdviceFormProps { readonly id: Id; readonly statement: Statement; readonly before: string;
  readonly close: () => void }

/** Advice on the words that stood when it was begun. */
function AdviceForm({ id, statement, before, close }: AdviceFormProps): ReactElement {
  const { t } = useTranslation("conclusion");
  const { busy, refused, give } = useCommand();
  const read = useSeenWording(id, statement);
  const [text, setText] = useState(before);
  const ready = text.trim() !== "" && fits(text, limits.paragraph) && read.before === undefined;
  const send = async (): Promise<void> => { if (await give("giveAdvice", { on: read.on, text })) { close(); } };
  return (
    <form className="inline-form" onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <ChangedWording seen={read} statement={statement} />
      <Textfield multiline rows={3} autoFocus required data-size="sm" value={text} label={t("advice.yours")}
        onChange={(event) => { setText(event.target.value); }} />
      <LimitWord text={text} limit={limits.paragraph} />
      <div className="form-actions">
        <Button type="submit" data-size="sm" disabled={busy || !ready}>{t("advice.send")}</Button>
        <Button variant="tertiary" data-size="sm" type="button" onClick={close}>{t("cancel", { ns: "common" })}</Button>
      </div>
      <Refused text={refused} />
    </form>
  );
}
