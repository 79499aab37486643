import { hereOf } from "../consent/blocked";
import type { Id, RoomState } from "../wire";

/** Where those here work, and who answers for the case: what may tell where the patient lives. */
export function placesHere({ membership, case: { opening } }: Pick<RoomState, "membership" | "case">):
readonly { readonly id: Id; readonly name: string }[] {
  const all = [
    ...opening === null ? [] : [opening.controller, opening.unit],
    ...hereOf(membership).filter(({ kind }) => kind !== "person"),
  ].filter(({ name }) => name !== "");
  return [...new Map(all.map(({ id, name }) => [id, { id, name }])).values()];
}
