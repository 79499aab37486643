import { Button, Heading, Link as DesignLink, Paragraph, Textfield } from "@digdir/designsystemet-react";
import { useState, type FormEvent, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import { Refused } from "../conclusion/Refused";
import { useFormats } from "../language/format";
import { When } from "../language/When";
import { cardOf } from "../membership/card";
import { caseCode, roomAddress } from "../rooms/roomAddress";
import { useAccount } from "../shell/session";
import { SignInAnew } from "../shell/SignInAnew";
import { SignInHigher } from "../shell/SignInHigher";
import { useLoad } from "../shell/useLoad";
import { useProblemText } from "../shell/useProblemText";
import { useSend } from "../shell/useSend";
import { useTyped } from "../shell/useTyped";
import type { Id, Phase, Schemas } from "../wire";
import { get, post } from "../wire/http";
import { newId } from "../wire/newId";
import { PatientSearch } from "./PatientSearch";

type Room = Schemas["EmergencyRoom"];

/** What a reason must at least be, as the server counts it. */
const reasonLength = 20;

/**
 * For who is on call now: the cases of their unit, by their codes or the patient before them, each opened for an hour
 * with a reason.
 */
export function EmergencyRooms(): ReactElement | null {
  const { t } = useTranslation("entry");
  const [loaded] = useLoad((signal) => get("/api/rooms/emergency", { signal }), "emergency");
  const [chosen, choose] = useTyped<Id | null>("emergency room", null);
  const [found, setFound] = useState<readonly Room[] | null>(null);
  const [all, setAll] = useState(false);
  const formats = useFormats();
  const sameDay = (moment: string): boolean => formats.date(moment) === formats.date(new Date().toISOString());
  if (loaded.state !== "ready" || !loaded.value.onCall) { return null; }
  // Who looked for a patient opens that one's case: the others stay away until they are asked for.
  const shown = found !== null && !all ? found : loaded.value.rooms;
  return (
    <section aria-labelledby="on-call">
      <Heading level={2} data-size="sm" id="on-call">{t("emergency.title")}</Heading>
      {loaded.value.turns.map(({ unit, until }) => (
        <Paragraph key={unit} data-size="sm"><strong>
          {t("emergency.turn", { unit, until: sameDay(until) ? formats.time(until) : formats.dateTime(until) })}
        </strong></Paragraph>
      ))}
      <Paragraph data-size="sm">{t("emergency.means")}</Paragraph>
      <PatientSearch onFound={(rooms) => { setFound(rooms); setAll(false); }} />
      {shown.length > 0 && (
        <Heading level={3} data-size="xs">
          {t(found !== null && !all ? "emergency.found" : "emergency.cases")}
        </Heading>
      )}
      <ul className="waiting-list">
        {shown.map((room) => (
          <li key={room.roomId}>
            {room.member ? (
              <DesignLink asChild><Link to={roomAddress(room.roomId)}><RoomName room={room} /></Link></DesignLink>
            ) : chosen === room.roomId ? (
              <TakeForm room={room} onClose={() => { choose(null); }} />
            ) : (
              <Button variant="secondary" data-size="sm" onClick={() => { choose(room.roomId); }}>
                <RoomName room={room} />
              </Button>
            )}
          </li>
        ))}
      </ul>
      {found !== null && !all && (
        <Button variant="tertiary" data-size="sm" onClick={() => { setAll(true); }}>{t("emergency.all")}</Button>
      )}
    </section>
  );
}

function RoomName({ room }: { readonly room: Room }): ReactElement {
  const { t } = useTranslation(["entry", "room"]);
  return (
    <span>
      {t("myPage.caseCode", { code: caseCode(room.roomId) })} · {t(`room:phase.${room.phase as Phase}`)}
      {" "}· <When at={room.changedAt} />
    </span>
  );
}

function TakeForm({ room, onClose }: { readonly room: Room; readonly onClose: () => void }): ReactElement {
  const { t } = useTranslation(["entry", "common"]);
  const account = useAccount();
  const navigate = useNavigate();
  const inWords = useProblemText();
  const { busy, problem, send } = useSend();
  const [reason, setReason] = useTyped("emergency reason", "");
  const [ids] = useState(() => ({ command: newId(), access: newId() }));
  const take = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const done = await send(async () => (await post(`/api/rooms/{roomId}/commands`, {
      path: { roomId: room.roomId },
      body: [{ commandId: ids.command, type: "takeEmergencyAccess", data: {
        accessId: ids.access, person: cardOf({ personId: account.personId }), reason,
      } }],
    }))[0]!);
    if (done) { await navigate(roomAddress(room.roomId)); }
  };
  return (
    <form className="inline-form" onSubmit={(event) => void take(event)}>
      <Paragraph data-size="sm"><RoomName room={room} /></Paragraph>
      <Textfield multiline rows={2} autoFocus data-size="sm" label={t("emergency.reason")}
        description={t("emergency.reasonMeans", { least: reasonLength })} value={reason}
        onChange={(event) => { setReason(event.target.value); }} />
      <Refused text={problem === null ? undefined : inWords(problem)} />
      <SignInHigher code={problem?.code} />
      {problem?.code === "signInTooOld" && <SignInAnew typed />}
      <div className="form-actions">
        <Button type="submit" data-size="sm" data-color="danger"
          disabled={busy || reason.trim().length < reasonLength}>{t("emergency.take")}</Button>
        <Button type="button" variant="tertiary" data-size="sm" onClick={onClose}>{t("common:cancel")}</Button>
      </div>
    </form>
  );
}
