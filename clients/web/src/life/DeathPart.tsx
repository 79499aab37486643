import { Paragraph, Textfield } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../conclusion/useCommand";
import { today } from "../consent/latest";
import { useFormats } from "../language/format";
import { SYSTEM, useRoomPeople } from "../membership/roomPeople";
import { useSaidBy } from "../membership/saidBy";
import { InlineForm } from "../rooms/InlineForm";
import { useOpenRoom } from "../rooms/roomAccess";
import { useTyped } from "../shell/useTyped";
import { nobodyReads, ReadersField } from "./ReadersField";

/** That the patient has died, what that ended, and who reads on. */
export function DeathPart(): ReactElement | null {
  const { t } = useTranslation("life");
  const { state, you, may } = useOpenRoom();
  const formats = useFormats();
  const person = useRoomPeople();
  const saidBy = useSaidBy();
  const { death } = state.life;
  const decides = you.identity && may("recordDeath");
  if (death === null) { return decides ? <RecordDeath /> : null; }
  const readers = death.readers.map((id) => person(id).name).join(", ");
  // Learned from another case, until people have decided here who reads on.
  const learned = death.by === SYSTEM && death.decidedBy === "";
  return (
    <div>
      <Paragraph data-size="sm">
        {death.on === null ? t("died") : t("diedOn", { date: formats.date(death.on) })} {t("diedMeans")}
      </Paragraph>
      {decides && (
        <>
          <Paragraph data-size="sm">
            {learned ? t("learned")
              : readers === "" ? t("nobodyReads", { by: saidBy(death.decidedBy) })
                : t("theyRead", { who: readers, by: saidBy(death.decidedBy), ground: death.ground })}
          </Paragraph>
          <DecideReaders />
          <Retract />
        </>
      )}
    </div>
  );
}

function RecordDeath(): ReactElement {
  const { t } = useTranslation("life");
  const { busy, refused, old, give } = useCommand();
  const [on, setOn] = useTyped("death on", () => today());
  const [decision, setDecision] = useTyped("death decision", nobodyReads);
  return (
    <InlineForm open={t("recordDeath")} send={t("recordDeath")} busy={busy} refused={refused}
      old={old} name="death"
      ready={on !== "" && (decision.readers.length === 0 || decision.ground.trim() !== "")}
      onSend={() => give("recordDeath", { on, ...decision, readers: [...decision.readers] })}>
      <Paragraph data-size="sm">{t("recordDeathMeans")}</Paragraph>
      <Textfield data-size="sm" type="date" max={today()} label={t("on")} value={on} autoFocus
        onChange={(event) => { setOn(event.target.value); }} />
      <ReadersField value={decision} onChange={setDecision} />
    </InlineForm>
  );
}

function DecideReaders(): ReactElement {
  const { t } = useTranslation(["life", "common"]);
  const { state } = useOpenRoom();
  const { busy, refused, give } = useCommand();
  const [decision, setDecision] = useState(nobodyReads);
  return (
    <InlineForm open={t("decideReaders")} send={t("common:save")} busy={busy} refused={refused}
      ready={decision.ground.trim() !== ""}
      onOpen={() => { setDecision({ ...nobodyReads, readers: state.life.death?.readers ?? [] }); }}
      onSend={() => give("decideReaders", { ...decision, readers: [...decision.readers] })}>
      <ReadersField value={decision} onChange={setDecision} />
    </InlineForm>
  );
}

function Retract(): ReactElement {
  const { t } = useTranslation("life");
  const { busy, refused, give } = useCommand();
  const [reason, setReason] = useState("");
  return (
    <InlineForm open={t("retractDeath")} send={t("retractDeath")} busy={busy} refused={refused}
      ready={reason.trim() !== ""} onSend={() => give("retractDeath", { reason })}>
      <Textfield data-size="sm" label={t("reason")} value={reason} autoFocus
        onChange={(event) => { setReason(event.target.value); }} />
    </InlineForm>
  );
}
