import { change, type Draft, type Folds } from "../rooms/draft";
import type { ConsentDecision, ConsentScope, Material, RoomEventOf, RoomEventType } from "../wire";

type MaterialEventType = Extract<RoomEventType, `material.${string}`>;

/** What events change in the materials; the twin of MaterialEvolver.cs. */
export const materialFolds: Folds<MaterialEventType> = {
  "material.added.v1": (draft, { data, actor, at, sequence }) => {
    const { materialId, title, kind, mediaType, address, length, personImage, identified = false, original = null,
      originalLength = 0 } = data;
    items(draft)[materialId] = {
      title, kind, mediaType, address, length, personImage, sharedAbroad: false, sharedForTeaching: false, identified,
      addedIdentified: identified, renamed: false, withdrawn: null, by: actor, at, order: sequence, version: sequence,
      original, originalLength,
    };
  },
  "material.marked.v1": (draft, { data, sequence }) => {
    const { personImage, sharedAbroad, sharedForTeaching = false, identified = false } = data;
    change(items(draft), data.materialId, (m) => ({
      ...m, personImage, sharedAbroad, sharedForTeaching, identified, version: sequence,
    }));
  },
  "material.mark.cleared.v1": (draft, { data, sequence }) => {
    change(items(draft), data.materialId, (m) => ({
      ...m, personImage: m.personImage && data.mark !== "personImage",
      identified: m.identified && data.mark !== "identified", sharedAbroad: false, sharedForTeaching: false,
      version: sequence,
    }));
  },
  "material.renamed.v1": (draft, { data, sequence }) => {
    change(items(draft), data.materialId, (m) => ({ ...m, title: data.title, renamed: true, version: sequence }));
  },
  "material.withdrawn.v1": (draft, { data, sequence }) => {
    change(items(draft), data.materialId, (m) => ({ ...m, withdrawn: data.reason, version: sequence }));
  },
};

/** A consent that no longer stands ends what was shared by it; one given later does not bring it back. */
export function endShares(draft: Draft, scope: ConsentScope, counts: ConsentDecision): void {
  if (counts === "given") { return; }
  const all = items(draft);
  for (const id of Object.keys(all)) {
    if (scope === "ernAdvice") { change(all, id, (m) => ({ ...m, sharedAbroad: false })); }
    if (scope === "teaching") { change(all, id, (m) => ({ ...m, sharedForTeaching: false })); }
    if (scope === "personImages") {
      change(all, id, (m) => (m.personImage ? { ...m, sharedAbroad: false, sharedForTeaching: false } : m));
    }
  }
}

/** A relative who takes back their yes ends what was shared of theirs. */
export function endSharesOf(draft: Draft, { relativeId, decision }: RoomEventOf<"relative.decided.v1">["data"]): void {
  if (decision === "given") { return; }
  const all = items(draft);
  for (const [id, marks] of Object.entries(draft.state.case.marks)) {
    if (marks.relativeId === relativeId) {
      change(all, id, (m) => ({ ...m, sharedAbroad: false, sharedForTeaching: false }));
    }
  }
}

/** A mark, set or taken away, ends what was shared. */
export function marked(draft: Draft, id: string, version: number): void {
  change(items(draft), id, (m) => ({ ...m, sharedAbroad: false, sharedForTeaching: false, version }));
}

function items(draft: Draft): Record<string, Material> {
  return draft.own(draft.part("materials"), "items");
}
