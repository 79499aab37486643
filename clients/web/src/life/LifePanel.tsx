import { Details, Heading, Paragraph, Textfield } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../conclusion/useCommand";
import { useFormats } from "../language/format";
import { useRoomPeople } from "../membership/roomPeople";
import { InlineForm } from "../rooms/InlineForm";
import { useOpenRoom } from "../rooms/roomAccess";
import { useTyped } from "../shell/useTyped";
import type { Schemas } from "../wire";
import { AddressPart } from "./AddressPart";
import { DeathPart } from "./DeathPart";
import { showsLife } from "./showsLife";

/** What a patient's age asks for and what was done, and their death. Nothing to say, nothing shown. */
export function LifePanel(): ReactElement | null {
  const { t } = useTranslation("life");
  const room = useOpenRoom();
  const { birthdays, death } = room.state.life;
  const [opened, setOpened] = useTyped("when dead", false);
  if (!showsLife(room)) { return null; }
  return (
    <section className="panel" aria-labelledby="life">
      <Heading level={2} data-size="xs" id="life">{t("title")}</Heading>
      {birthdays.map((birthday) => <BirthdayLine key={birthday.age} birthday={birthday} over={death !== null} />)}
      <AddressPart />
      {death === null
        ? <Details data-size="sm" open={opened} onToggle={() => { setOpened(!opened); }}>
          <Details.Summary>{t("whenDead")}</Details.Summary>
          <Details.Content><DeathPart /></Details.Content></Details>
        : <DeathPart />}
    </section>
  );
}

function BirthdayLine({ birthday, over }: {
  readonly birthday: Schemas["Birthday"]; readonly over: boolean;
}): ReactElement {
  const { t } = useTranslation(["life", "common"]);
  const { may } = useOpenRoom();
  const formats = useFormats();
  const person = useRoomPeople();
  const { busy, refused, give } = useCommand();
  const [note, setNote] = useState("");
  const { age, answer } = birthday;
  const asks = t(`asks.${String(age) as "12"}`);
  return (
    <div>
      <Paragraph data-size="sm">
        <strong>{t("turned", { age, date: formats.date(birthday.on) })}</strong> {answer === null && !over && asks}
      </Paragraph>
      {answer !== null && (
        <Paragraph data-size="sm">
          {answer.note} <small>{t("done", { by: person(answer.by).name, date: formats.date(answer.at) })}</small>
        </Paragraph>
      )}
      {answer === null && !over && may("answerBirthday") && (
        <InlineForm open={t("answer", { age })} shown={t("answerShort")} send={t("common:save")} busy={busy}
          refused={refused} ready={note.trim() !== ""} onSend={() => give("answerBirthday", { age, note })}>
          <Textfield data-size="sm" multiline rows={2} label={t("whatWasDone")} value={note} autoFocus
            onChange={(event) => { setNote(event.target.value); }} />
        </InlineForm>
      )}
    </div>
  );
}
