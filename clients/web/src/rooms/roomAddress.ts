import type { Id } from "../wire";

/** The places of a room that a link may open at. */
export const roomPlaces = [
  "invitation", "sign", "positions", "questions", "recommendations", "consents", "learned", "birthdays",
  "emergencies", "retention",
] as const;
export type RoomPlace = (typeof roomPlaces)[number];

/** The address of a room, opened at a place: `/rooms/ID?show=positions`. */
export function roomAddress(id: Id, place?: RoomPlace): string {
  return place === undefined ? `/rooms/${id}` : `/rooms/${id}?show=${place}`;
}

/** The place that an address asks for. */
export function placeOf(search: string): RoomPlace | undefined {
  const wished = new URLSearchParams(search).get("show");
  return roomPlaces.find((each) => each === wished);
}

/** How a case is called where its patient must not be: eight digits of its id, in two groups. */
export function caseCode(id: Id): string {
  const last = id.replaceAll("-", "").slice(-8).toUpperCase();
  return `${last.slice(0, 4)}-${last.slice(4)}`;
}
