import { useCallback, useEffect, useState } from "react";
import type { Id } from "../wire";
import { useLive } from "./live";
import type { RoomScreen } from "./screen";

export interface Following {
  readonly personId: Id | null;
  readonly follow: (personId: Id | null) => void;
  /** Follows the first who is here, or lets go. */
  readonly toggle: () => void;
}

/** Looks at what another person looks at, material and page, until let go. */
export function useFollowing(screen: RoomScreen): Following {
  const { present } = useLive();
  const [personId, follow] = useState<Id | null>(null);
  const led = present.get(personId ?? "");
  const [materialId, page] = [led?.materialId ?? null, led?.page ?? null];
  useEffect(() => {
    if (materialId === null) { return; }
    if (screen.materialId !== materialId || screen.page !== (page ?? 1)) {
      screen.openMaterial(materialId, page ?? undefined);
    }
    // Only the led person's moves lead; the reader's own steps aside are not undone.
  }, [personId, materialId, page]);
  const first = present.keys().next().value ?? null;
  const toggle = useCallback(() => { follow((old) => (old === null ? first : null)); }, [first]);
  return { personId: led === undefined ? null : personId, follow, toggle };
}
