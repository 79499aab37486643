import { Heading, Paragraph, Textfield } from "@digdir/designsystemet-react";
import { useEffect, useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../conclusion/useCommand";
import { useFormats } from "../language/format";
import { InlineForm } from "../rooms/InlineForm";
import { useOpenRoom } from "../rooms/roomAccess";
import type { Id, Schemas } from "../wire";
import { useRoomPeople } from "./roomPeople";

/** Every emergency access, those that nobody has gone through yet first. */
export function EmergencyList(): ReactElement | null {
  const { t } = useTranslation("membership");
  const { state } = useOpenRoom();
  const all = Object.entries(state.membership.emergencies).toSorted(([, a], [, b]) =>
    Number(a.review !== null) - Number(b.review !== null) || b.from.localeCompare(a.from));
  if (all.length === 0) { return null; }
  return (
    <section aria-labelledby="emergencies">
      <Heading level={3} data-size="2xs" id="emergencies">{t("emergency.title")}</Heading>
      {all.map(([id, access]) => <EmergencyLine key={id} id={id} access={access} />)}
    </section>
  );
}

function EmergencyLine({ id, access }: {
  readonly id: Id; readonly access: Schemas["EmergencyAccess"];
}): ReactElement {
  const { t } = useTranslation(["membership", "common"]);
  const { may, you } = useOpenRoom();
  const formats = useFormats();
  const person = useRoomPeople();
  const { busy, refused, give } = useCommand();
  const [note, setNote] = useState("");
  const { name } = person(access.personId);
  const over = useOver(access.until);
  const goesThrough = may("reviewEmergencyAccess") && you.identity && access.personId !== you.personId;
  return (
    <div>
      <Paragraph data-size="sm">
        <strong>{name}</strong>{" "}
        {t("emergency.time", { from: formats.dateTime(access.from), until: formats.dateTime(access.until) })}
        {access.reason !== "" && <><br />{access.reason}</>}
        {access.review !== null && (
          <>
            <br />
            {t("emergency.reviewed", { by: person(access.review.by).name, at: formats.dateTime(access.review.at) })}
            {access.review.note !== "" && <> {access.review.note}</>}
          </>
        )}
      </Paragraph>
      {access.review === null && goesThrough && !over && (
        <Paragraph data-size="sm">{t("emergency.reviewLater", { until: formats.dateTime(access.until) })}</Paragraph>
      )}
      {access.review === null && goesThrough && over && (
        <InlineForm open={t("emergency.reviewOf", { name })} shown={t("emergency.review")}
          send={t("emergency.review")} busy={busy} refused={refused} ready={note.trim() !== ""}
          onSend={() => give("reviewEmergencyAccess", { accessId: id, note })}>
          <Textfield data-size="sm" multiline rows={2} label={t("emergency.note")} value={note} autoFocus
            onChange={(event) => { setNote(event.target.value); }} />
        </InlineForm>
      )}
    </div>
  );
}

/** Whether a moment has passed; becomes so while the page stands open. */
function useOver(moment: string): boolean {
  const [over, setOver] = useState(() => Date.parse(moment) <= Date.now());
  useEffect(() => {
    if (over) { return undefined; }
    const timer = setTimeout(() => { setOver(true); }, Date.parse(moment) - Date.now());
    return () => { clearTimeout(timer); };
  }, [moment, over]);
  return over;
}
