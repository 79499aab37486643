import { change, type Draft, type Folds } from "../rooms/draft";
import type { Material, RoomEventType } from "../wire";

type MaterialEventType = Extract<RoomEventType, `material.${string}`>;

/** What events change in the materials; the twin of MaterialEvolver.cs. */
export const materialFolds: Folds<MaterialEventType> = {
  "material.added.v1": (draft, { data, actor, at, sequence }) => {
    const { materialId, title, kind, mediaType, address, length, personImage } = data;
    items(draft)[materialId] = {
      title, kind, mediaType, address, length, personImage, sharedAbroad: false, withdrawn: null, by: actor, at,
      order: sequence, version: sequence,
    };
  },
  "material.marked.v1": (draft, { data, sequence }) => {
    const { personImage, sharedAbroad } = data;
    change(items(draft), data.materialId, (m) => ({ ...m, personImage, sharedAbroad, version: sequence }));
  },
  "material.withdrawn.v1": (draft, { data, sequence }) => {
    change(items(draft), data.materialId, (m) => ({ ...m, withdrawn: data.reason, version: sequence }));
  },
};

function items(draft: Draft): Record<string, Material> {
  return draft.own(draft.part("materials"), "items");
}
