import { Button, Heading, Paragraph, Textfield } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { Refused } from "../conclusion/Refused";
import { useFormats } from "../language/format";
import { cardOf } from "../membership/card";
import { caseCode, roomAddress } from "../rooms/roomAddress";
import { useAccount } from "../shell/session";
import { useLoad } from "../shell/useLoad";
import { useProblemText } from "../shell/useProblemText";
import { useSend } from "../shell/useSend";
import type { Phase, Schemas } from "../wire";
import { get, post } from "../wire/http";
import { newId } from "../wire/newId";
import { DoctorField, type NamedDoctor } from "./DoctorField";

type Offered = Schemas["OfferedRoom"];

/** The cases that are offered to the units that the reader answers for.
 * @param asks Whether the reader may answer for any; nothing is read else. */
export function useOfferedRooms(asks: boolean): { readonly rooms: readonly Offered[]; readonly read: () => void } {
  const [loaded, read] = useLoad(
    (signal) => asks ? get("/api/rooms/offered", { signal }) : Promise.resolve<Offered[]>([]), `offered ${asks}`);
  return { rooms: loaded.state === "ready" ? loaded.value : [], read };
}

/** For who answers for a unit: the cases that are offered to it, each to be accepted or declined with a reason. */
export function OfferedRooms({ rooms, onAnswered }: {
  readonly rooms: readonly Offered[]; readonly onAnswered: () => void;
}): ReactElement | null {
  const { t } = useTranslation("custody");
  if (rooms.length === 0) { return null; }
  return (
    <section aria-labelledby="offered">
      <Heading level={2} data-size="sm" id="offered">{t("offered.title")}</Heading>
      <Paragraph data-size="sm">{t("offered.means")}</Paragraph>
      <ul className="waiting-list">
        {rooms.map((room) => <li key={room.transferId}><Offer room={room} onAnswered={onAnswered} /></li>)}
      </ul>
    </section>
  );
}

function Offer({ room, onAnswered }: {
  readonly room: Offered; readonly onAnswered: () => void;
}): ReactElement {
  const { t } = useTranslation(["custody", "room"]);
  const account = useAccount();
  const formats = useFormats();
  const navigate = useNavigate();
  const inWords = useProblemText();
  const { busy, problem, send } = useSend();
  const [reason, setReason] = useState("");
  const [doctor, setDoctor] = useState<NamedDoctor>();
  const answer = async (accepts: boolean): Promise<void> => {
    const done = await send(async () => (await post(`/api/rooms/{roomId}/commands`, {
      path: { roomId: room.roomId },
      body: [{ commandId: newId(), type: "answerTransfer", data: {
        transferId: room.transferId, proposedAt: room.at, accepts, reason,
        person: cardOf({ personId: account.personId }),
        doctor: accepts && doctor !== undefined ? cardOf({ personId: doctor.id }) : null,
      } }],
    }))[0]!);
    if (done && accepts) { await navigate(roomAddress(room.roomId)); }
    else if (done) { onAnswered(); }
  };
  const code = caseCode(room.roomId);
  return (
    <div className="inline-form">
      <Paragraph data-size="sm">
        <strong>{t("offered.line", { code, unit: room.from, organisation: room.organisation })}</strong>
        {" · "}{t(`room:phase.${room.phase as Phase}`)} · {t("offered.to", { unit: room.to })}
        {" · "}{t("offered.until", { date: formats.date(room.until) })}<br />
        {room.administrator !== null && <>{t("transfer.administrator", { by: room.administrator })}<br /></>}
        {room.reason}
      </Paragraph>
      <Textfield data-size="sm" label={t("offered.reasonFor", { code })} value={reason}
        onChange={(event) => { setReason(event.target.value); }} />
      {room.needsDoctor && <DoctorField unit={room.to} doctor={doctor} onChoose={setDoctor} />}
      <Refused text={problem === null ? undefined : inWords(problem)} />
      <div className="form-actions">
        <Button type="button" data-size="sm"
          disabled={busy || reason.trim() === "" || (room.needsDoctor && doctor === undefined)}
          onClick={() => void answer(true)}>{t("offered.accept")}</Button>
        <Button type="button" variant="secondary" data-size="sm" disabled={busy || reason.trim() === ""}
          onClick={() => void answer(false)}>{t("offered.decline")}</Button>
      </div>
    </div>
  );
}
