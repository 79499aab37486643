import { Button, Card, Heading, Paragraph, Textfield } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Refused } from "../conclusion/Refused";
import { useFormats } from "../language/format";
import { caseCode } from "../rooms/roomAddress";
import { useLoad } from "../shell/useLoad";
import { SignInAnew } from "../shell/SignInAnew";
import { useProblemText } from "../shell/useProblemText";
import { useSend } from "../shell/useSend";
import { useTyped } from "../shell/useTyped";
import type { Id, Phase, Schemas } from "../wire";
import { get, post } from "../wire/http";
import { newId } from "../wire/newId";

/** For administrators and log controllers: cases whose time is over, and such as are proposed to be erased.
 * `says` stands where there are none. */
export function RoomsToDecide({ says }: { readonly says?: string }): ReactElement | null {
  const { t } = useTranslation(["custody", "room"]);
  const [loaded, reload] = useLoad((signal) => get("/api/directory/rooms-to-decide", { signal }), "rooms-to-decide");
  if (loaded.state !== "ready") { return null; }
  if (loaded.value.length === 0) {
    return says === undefined ? null : <Card className="empty"><Paragraph>{says}</Paragraph></Card>;
  }
  return (
    <section aria-labelledby="to-decide">
      <Heading level={2} data-size="sm" id="to-decide">{t("decide.title")}</Heading>
      <ul className="waiting-list">
        {loaded.value.map((room) => (
          <li key={room.roomId}>
            <Paragraph data-size="sm">
              <strong>{t("decide.line", {
                code: caseCode(room.roomId), unit: room.unit, organisation: room.organisation,
              })}</strong>
              {" · "}{t(`room:phase.${room.phase as Phase}`)}{room.over && ` · ${t("decide.over")}`}
            </Paragraph>
            {room.erasure !== null && <Decision roomId={room.roomId} erasure={room.erasure} onDecided={reload} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Decision({ roomId, erasure, onDecided }: {
  readonly roomId: Id; readonly erasure: Schemas["ErasureToDecide"]; readonly onDecided: () => void;
}): ReactElement {
  const { t } = useTranslation("custody");
  const formats = useFormats();
  const inWords = useProblemText();
  const { busy, problem, send } = useSend();
  const [reason, setReason] = useTyped(`erase ${roomId} reason`, "");
  const decide = async (confirms: boolean): Promise<void> => {
    const done = await send(() => post("/api/directory/rooms-to-decide/{roomId}", {
      path: { roomId }, body: {
        commandId: newId(), erasureId: erasure.erasureId, proposedAt: erasure.at, confirms, reason,
      },
    }));
    if (done) { onDecided(); }
  };
  return (
    <div className="inline-form">
      <Paragraph data-size="sm">
        {t("decide.proposed", { by: erasure.proposedBy, date: formats.date(erasure.at) })}{" "}
        {t(`ground.${erasure.ground}`)} ({erasure.source}), {erasure.reference}. {t("decide.means")}
      </Paragraph>
      <Textfield data-size="sm" label={t("decide.reasonFor", { code: caseCode(roomId) })} value={reason}
        onChange={(event) => { setReason(event.target.value); }} />
      <Refused text={problem === null ? undefined : inWords(problem)} />
      {problem?.code === "signInTooOld" && <SignInAnew typed />}
      <div className="form-actions">
        <Button type="button" data-size="sm" data-color="danger" disabled={busy || reason.trim() === ""}
          onClick={() => void decide(true)}>{t("decide.confirm")}</Button>
        <Button type="button" variant="secondary" data-size="sm" disabled={busy || reason.trim() === ""}
          onClick={() => void decide(false)}>{t("decide.decline")}</Button>
      </div>
    </div>
  );
}
