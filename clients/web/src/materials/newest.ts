import type { Id, RoomState } from "../wire";

/** The number of the last thing that somebody did on each material: added, annotated or discussed. */
export function newestByMaterial(state: RoomState, except: Id | null): ReadonlyMap<Id, number> {
  const newest = new Map<Id, number>();
  const note = (materialId: Id | null | undefined, order: number, by: Id): void => {
    if (materialId == null || by === except) { return; }
    newest.set(materialId, Math.max(newest.get(materialId) ?? -1, order));
  };
  for (const [id, material] of Object.entries(state.materials.items)) { note(id, material.order, material.by); }
  for (const one of Object.values(state.annotations.items)) {
    if (!one.retracted) { note(one.materialId, one.version, one.by); }
  }
  for (const { anchor, comments } of Object.values(state.annotations.threads)) {
    const on = anchor.kind === "material" ? anchor.id : anchor.materialId ?? null;
    for (const comment of Object.values(comments)) { note(on, comment.order, comment.by); }
  }
  return newest;
}
