import { Button, Field, Label, Select, Textfield } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useOpenRoom } from "../rooms/roomAccess";
import { LimitWord } from "../shell/LimitWord";
import { fits, limits } from "../wire/limits";
import { Refused } from "./Refused";
import { useCommand } from "./useCommand";

/** A new statement in exact wording, and which goal of the patient it answers. */
export function ProposeStatement(): ReactElement | null {
  const { t } = useTranslation("conclusion");
  const { may, state } = useOpenRoom();
  const { busy, refused, give } = useCommand();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState("");
  const [goal, setGoal] = useState("");
  if (!may("proposeStatement")) { return null; }
  const send = async (): Promise<void> => {
    const data = { statementId: crypto.randomUUID(), text, answersGoal: goal === "" ? null : goal };
    if (await give("proposeStatement", data)) { setOpen(false); setText(""); setGoal(""); }
  };
  if (!open) {
    return <Button variant="secondary" onClick={() => { setOpen(true); }}>{t("propose.open")}</Button>;
  }
  return (
    <form className="inline-form" aria-label={t("propose.open")}
      onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <Textfield multiline rows={4} autoFocus required value={text} label={t("propose.text")}
        description={t("propose.means")} onChange={(event) => { setText(event.target.value); }} />
      <LimitWord text={text} limit={limits.paragraph} />
      <Field>
        <Label>{t("propose.goal")}</Label>
        <Select value={goal} onChange={(event) => { setGoal(event.target.value); }}>
          <Select.Option value="">{t("propose.noGoal")}</Select.Option>
          {Object.entries(state.case.goals).sort(([, a], [, b]) => a.order - b.order).map(([id, one]) => (
            <Select.Option key={id} value={id} lang={one.language}>{one.words}</Select.Option>
          ))}
        </Select>
      </Field>
      <div className="form-actions">
        <Button type="submit" disabled={busy || text.trim() === "" || !fits(text, limits.paragraph)}>
          {t("propose.send")}
        </Button>
        <Button variant="tertiary" type="button" onClick={() => { setOpen(false); }}>
          {t("cancel", { ns: "common" })}
        </Button>
      </div>
      <Refused text={refused} />
    </form>
  );
}
