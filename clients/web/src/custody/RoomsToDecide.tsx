import { Button, Heading, Paragraph, Textfield } from "@digdir/designsystemet-react";
import { useState, type ReactElement, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
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
import { ErasureDialog } from "./ErasureDialog";
import { receiptAddress } from "./receiptAddress";

/** For administrators and log controllers: cases whose time is over, and such as are proposed to be erased. What
 * stands below is told whether there are none. */
export function RoomsToDecide({ children }: { readonly children?: (none: boolean) => ReactNode }): ReactElement {
  const [loaded, reload] = useLoad((signal) => get("/api/directory/rooms-to-decide", { signal }), "rooms-to-decide");
  const rooms = loaded.state === "ready" ? loaded.value : [];
  return (
    <>
      {rooms.length > 0 && <ToDecide rooms={rooms} reload={reload} />}
      {children?.(loaded.state === "ready" && rooms.length === 0)}
    </>
  );
}

function ToDecide({ rooms, reload }: {
  readonly rooms: readonly Schemas["RoomToDecide"][]; readonly reload: () => void;
}): ReactElement {
  const { t } = useTranslation(["custody", "room"]);
  return (
    <section aria-labelledby="to-decide">
      <Heading level={2} data-size="sm" id="to-decide">{t("decide.title")}</Heading>
      <ul className="waiting-list">
        {rooms.map((room) => (
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
  const [looks, setLooks] = useState(false);
  const navigate = useNavigate();
  const decide = async (code: string | null): Promise<void> => {
    const done = await send(() => post("/api/directory/rooms-to-decide/{roomId}", {
      path: { roomId }, body: {
        commandId: newId(), erasureId: erasure.erasureId, proposedAt: erasure.at, confirms: code !== null, reason,
        code,
      },
    }));
    if (!done) { return; }
    if (code === null) { onDecided(); } else { await navigate(receiptAddress(roomId)); }
  };
  return (
    <div className="inline-form">
      <Paragraph data-size="sm">
        {t("decide.proposed", { by: erasure.proposedBy, date: formats.date(erasure.at) })}{" "}
        {t(`ground.${erasure.ground}`)} ({erasure.source}), {erasure.reference}. {t("decide.means")}
      </Paragraph>
      <Textfield data-size="sm" label={t("decide.reasonFor", { code: caseCode(roomId) })} value={reason}
        onChange={(event) => { setReason(event.target.value); }} />
      {!looks && <Refused text={problem === null ? undefined : inWords(problem)} />}
      {!looks && problem?.code === "signInTooOld" && <SignInAnew typed />}
      <div className="form-actions">
        <Button type="button" data-size="sm" data-color="danger" disabled={busy || reason.trim() === ""}
          onClick={() => { setLooks(true); }}>{t("decide.look")}</Button>
        <Button type="button" variant="secondary" data-size="sm" disabled={busy || reason.trim() === ""}
          onClick={() => void decide(null)}>{t("decide.decline")}</Button>
      </div>
      {looks && (
        <ErasureDialog roomId={roomId} erasure={erasure} busy={busy} problem={problem}
          onErase={(code) => void decide(code)} onClose={() => { setLooks(false); }} />
      )}
    </div>
  );
}
