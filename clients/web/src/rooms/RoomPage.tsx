import { Alert, Button, Heading, Paragraph } from "@digdir/designsystemet-react";
import { useEffect, useMemo, useRef, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { NotFoundPage } from "../shell/NotFoundPage";
import { PageSkeleton } from "../shell/PageSkeleton";
import { useSession } from "../shell/session";
import { SignInHigher } from "../shell/SignInHigher";
import { useProblemText } from "../shell/useProblemText";
import { usePageTitle } from "../shell/usePageTitle";
import type { Id } from "../wire";
import { FamilyFrame } from "./FamilyFrame";
import { LiveContext, type LiveRoom } from "./live";
import { readersAbroad } from "../membership/abroad";
import { NamesDialog } from "./NamesDialog";
import { RoomContext, useOpenRoom } from "./roomAccess";
import { RoomFrame } from "./RoomFrame";
import type { PersonSignal, RoomSignal } from "./signals";
import { useNameQuestions } from "./useNameQuestions";
import { accessOf, useRoom, type OpenRoom } from "./useRoom";

/** A room by its address, live while it is shown. */
export function RoomPage(): ReactElement {
  const { t } = useTranslation("room");
  const { roomId } = useParams();
  const { person } = useSession();
  usePageTitle(t("title"));
  if (roomId === undefined || person === null) { return <NotFoundPage />; }
  return <LiveRoomPage key={roomId} roomId={roomId.toLowerCase()} personId={person.id} />;
}

function LiveRoomPage({ roomId, personId }: { readonly roomId: Id; readonly personId: Id }): ReactElement {
  const room = useRoom(roomId, personId);
  const { session, view, connection, pending, present } = room;
  // Presence changes many times a second; the parts that only read the room's state are not drawn anew for it.
  const plain = useMemo(() => (session === null ? null : accessOf(session, session.current())),
    [session, view, connection, pending]);
  const { access, question } = useNameQuestions(plain);
  const lane = useMemo(() => ({
    send: (signal: RoomSignal): void => { session?.sendSignal(signal); },
    listen: (listener: (signals: readonly PersonSignal[]) => void): (() => void) =>
      session?.onSignals(listener) ?? (() => undefined),
  }), [session]);
  const live = useMemo((): LiveRoom | null => (session === null ? null : {
    present, ...lane,
  }), [session, present, lane]);
  if (access === null || live === null) { return <NotOpen room={room} />; }
  const frame = access.you.reach === "family" ? <FamilyFrame /> : <RoomFrame />;
  return (
    <RoomContext value={access}>
      {room.outdated && <Outdated />}
      {access.me.standing === "invited" && <Arrival />}
      <LiveContext value={live}>{frame}</LiveContext>
      {question !== undefined && (
        <NamesDialog question={question} state={access.state} readers={readersAbroad(access.state.membership)} />
      )}
    </RoomContext>
  );
}

/** Who opens a case that they are invited to has come: from then on they are shown as taking part. */
function Arrival(): null {
  const { submit } = useOpenRoom();
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current) { return; }
    asked.current = true;
    // A refusal changes nothing here: the invitation was taken back meanwhile, and the page is told so by itself.
    submit("join", {}).catch(() => { asked.current = false; });
  }, [submit]);
  return null;
}

function Outdated(): ReactElement {
  const { t } = useTranslation("screen");
  return (
    <Alert data-size="sm" data-color="warning" role="status" className="outdated">
      {t("older")} <Button variant="tertiary" data-size="sm" onClick={() => { location.reload(); }}>
        {t("reload")}
      </Button>
    </Alert>
  );
}

/** What stands in the room's place while it is not there, or no longer. */
function NotOpen({ room }: { readonly room: OpenRoom }): ReactElement {
  const { t } = useTranslation();
  const problemText = useProblemText();
  switch (room.status) {
    case "gone":
    case "signedOut": return <NotFoundPage />;
    case "failed": return (
      <section className="message-page" role="alert">
        <Heading level={1} data-size="md">{t("failure.title")}</Heading>
        <Paragraph>{problemText({ code: room.problem?.code ?? "failure" })}</Paragraph>
        <SignInHigher code={room.problem?.code} />
        <Button onClick={() => { location.reload(); }}>{t("retry")}</Button>
      </section>
    );
    default: return (
      <div className="room-columns"><PageSkeleton /><PageSkeleton lines={10} /><PageSkeleton /></div>
    );
  }
}
