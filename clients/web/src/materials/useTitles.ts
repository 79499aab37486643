import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useOpenRoom } from "../rooms/roomAccess";
import type { Id, MaterialsState } from "../wire";

/** Its place among the material of its kind that the reader sees, from 1; 0 for what is not there. */
export function placeOf(materials: MaterialsState, id: Id): number {
  const kind = materials.items[id]?.kind;
  return Object.entries(materials.items).filter(([, one]) => one.kind === kind)
    .sort(([, a], [, b]) => a.order - b.order).findIndex(([each]) => each === id) + 1;
}

/** What material is called: outside the room, where it has no title of its own, by its kind and place. */
export function useTitles(): (id: Id | null) => string {
  const { t } = useTranslation("material");
  const { materials } = useOpenRoom().state;
  return useCallback((id) => {
    const material = materials.items[id ?? ""];
    if (id === null || material === undefined) { return ""; }
    return material.title === ""
      ? t("untitled", { kind: t(`kind.${material.kind}`), number: placeOf(materials, id) }) : material.title;
  }, [t, materials]);
}
