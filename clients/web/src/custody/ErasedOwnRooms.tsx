import { Heading, Paragraph } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../language/format";
import { caseCode } from "../rooms/roomAddress";
import { useLoad } from "../shell/useLoad";
import type { Schemas } from "../wire";
import { get } from "../wire/http";

/** To the patient and who stood for them: which of their cases were erased, by whom, when and why. */
export function ErasedOwnRooms(): ReactElement | null {
  const { t } = useTranslation("custody");
  const [loaded] = useLoad((signal) => get("/api/me/erased-rooms", { signal }), "own-erased-rooms");
  if (loaded.state !== "ready" || loaded.value.length === 0) { return null; }
  return (
    <section className="panel" aria-labelledby="own-erased">
      <Heading level={2} data-size="xs" id="own-erased">{t("erasedOwn.title")}</Heading>
      <Paragraph data-size="sm">{t("erasedOwn.means")}</Paragraph>
      <ul className="plain">
        {loaded.value.map((room) => <li key={room.roomId}><ErasedOwnRoom room={room} /></li>)}
      </ul>
    </section>
  );
}

function ErasedOwnRoom({ room }: { readonly room: Schemas["ErasedOwnRoom"] }): ReactElement {
  const { t } = useTranslation("custody");
  const formats = useFormats();
  const { decidedBy, proposedBy, organisation, unit } = room;
  const said = { code: caseCode(room.roomId), date: formats.date(room.decidedAt) };
  return (
    <>
      <Paragraph data-size="sm">
        <strong>{t(room.done ? "erasedOwn.done" : "erasedOwn.going", said)}</strong>{" "}
        {t("erasedOwn.ground", { ground: t(`ground.${room.ground}`), source: room.source })}
      </Paragraph>
      <Paragraph data-size="sm">
        {decidedBy == null || organisation == null ? t("erasedOwn.hidden")
          : t("erasedOwn.decided", { name: decidedBy, organisation })}{" "}
        {proposedBy != null && unit != null && t("erasedOwn.proposed", { name: proposedBy, unit })}
      </Paragraph>
    </>
  );
}
