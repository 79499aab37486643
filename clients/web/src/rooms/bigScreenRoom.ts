import type { Annotation, Material, RoomState } from "../wire";
import type { RoomAccess } from "./roomAccess";

type Words = Readonly<Record<string, string>> | null;

/** The room as its documents stand on a big screen: titles and marks in guarded words or none, no conversation. */
export function bigScreenRoom(room: RoomAccess, words: Words): RoomAccess {
  return { ...room, state: guarded(room.state, words), may: () => false, pending: [] };
}

function guarded(state: RoomState, words: Words): RoomState {
  return {
    ...state,
    materials: { ...state.materials, items: each(state.materials.items, (id, one: Material) => ({
      ...one, title: words?.[id] ?? "",
    })) },
    annotations: { ...state.annotations, threads: {}, items: each(state.annotations.items, (id, one: Annotation) => ({
      ...one, label: words?.[id] ?? "", body: words?.[`${id} body`] ?? "",
      code: one.code == null ? null : { ...one.code, label: words?.[`${id} code`] ?? "" },
    })) },
  };
}

function each<T>(items: Readonly<Record<string, T>>, as: (id: string, one: T) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(items).map(([id, one]) => [id, as(id, one)]));
}
