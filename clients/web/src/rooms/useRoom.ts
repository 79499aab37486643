import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { Id, RoomCommandType } from "../wire";
import type { RoomAccess } from "./roomAccess";
import { openRoom } from "./openRoom";
import { phaseLets } from "./phases";
import type { RoomSession, RoomSnapshot } from "./RoomSession";

/** An open room for a page. */
export interface OpenRoom extends RoomSnapshot {
  /** What the parts of the screen work with (for RoomContext.Provider); null unless `status` is `open`. */
  readonly access: RoomAccess | null;
  /** The way to signals: `sendSignal`, `onSignals`; null until the room's session is there. */
  readonly session: RoomSession | null;
}

/**
 * The room by its id, live from mount to unmount. Renders again whenever state, connection, pending commands or
 * presence change.
 * `status` says what to show: `loading`, `open`, `gone` (like a room that does not exist), `signedOut`, `failed` (with
 * `problem`; it is
 * tried again by itself).
 * @param personId The signed-in person: unsent work is kept for each person apart.
 */
export function useRoom(roomId: Id, personId: Id): OpenRoom {
  const [session, setSession] = useState<RoomSession | null>(null);
  useEffect(() => {
    let opened: RoomSession | null = null;
    let left = false;
    void openRoom(roomId, personId).then((made) => {
      if (left) { made.close(); return; }
      opened = made;
      setSession(made);
    });
    return () => {
      left = true;
      opened?.close();
      setSession(null);
    };
  }, [roomId, personId]);
  const snapshot = useSyncExternalStore(session?.subscribe ?? nothing, session?.current ?? waiting);
  return useMemo(() => ({ ...snapshot, session, access: session === null ? null : accessOf(session, snapshot) }),
    [session, snapshot]);
}

/** What the parts of the screen work with; null while there is nothing to work on. */
export function accessOf(session: RoomSession, snapshot: RoomSnapshot): RoomAccess | null {
  const { view, connection, pending } = snapshot;
  const me = view?.state.membership.members[view.you.personId];
  if (view === null || me === undefined) { return null; }
  const allowed = new Set(view.you.commands);
  return {
    roomId: session.roomId, sequence: view.sequence, state: view.state, you: view.you, me, connection, pending,
    // Who of the family reads on after a death was offered commands before it.
    may: (type: RoomCommandType) => allowed.has(type) && phaseLets(view.state.case.phase, me.role, type)
      && !(view.you.reach === "family" && view.state.life.death !== null && type !== "join"),
    submit: (type, data, basedOn, looked) => session.submit(type, data, basedOn, looked),
    dismiss: (commandId) => { session.dismiss(commandId); },
  };
}

const loading: RoomSnapshot = {
  status: "loading", view: null, connection: "connecting", pending: [], present: new Map(), problem: null,
  outdated: false,
};

function waiting(): RoomSnapshot {
  return loading;
}

function nothing(): () => void {
  return () => undefined;
}
