import type { RoomPlace } from "../rooms/roomAddress";
import type { Phase, RoomListItem } from "../wire";

/** One thing that waits for the reader, in one room. */
export interface WaitingItem { readonly room: RoomListItem; readonly place: RoomPlace; readonly count: number }

/** What waits, the most binding first: an emergency access to go through, what was stopped or lifted, what was
 * learned from another case, a signature, positions, answers, recommendations, birthdays, a time that is over,
 * invitations. */
export function waitingIn(rooms: readonly RoomListItem[]): readonly WaitingItem[] {
  const kinds: readonly [RoomPlace, (room: RoomListItem) => number][] = [
    ["emergencies", ({ waiting }) => waiting.emergencies],
    ["consents", ({ waiting }) => waiting.notices],
    ["learned", ({ waiting }) => waiting.learned],
    ["sign", ({ waiting }) => Number(waiting.sign)],
    ["positions", ({ waiting }) => waiting.positions],
    ["questions", ({ waiting }) => waiting.questions],
    ["recommendations", ({ waiting }) => waiting.recommendations],
    ["birthdays", ({ waiting }) => waiting.birthdays],
    ["retention", ({ waiting }) => Number(waiting.retention)],
    ["invitation", ({ waiting }) => Number(waiting.invitation)],
  ];
  return kinds.flatMap(([place, countOf]) => rooms
    .map((room) => ({ room, place, count: countOf(room) }))
    .filter(({ count }) => count > 0));
}

/** In the order in which they ask for attention; closed cases last. */
const phases: readonly Phase[] = ["proposed", "inConference", "ready", "draft", "signed", "closed"];

/** Rooms by phase, the newest change first; phases without a room are left out. */
export function byPhase(rooms: readonly RoomListItem[]): readonly [Phase, readonly RoomListItem[]][] {
  return phases
    .map((phase): [Phase, readonly RoomListItem[]] => [
      phase,
      rooms.filter((room) => room.phase === phase).toSorted((a, b) => b.changedAt.localeCompare(a.changedAt)),
    ])
    .filter(([, found]) => found.length > 0);
}
