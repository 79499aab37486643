import { useCallback, useEffect, useState } from "react";
import type { Id } from "../wire";
import { useLive } from "./live";
import type { RoomScreen } from "./screen";
import { isTyping } from "./useShortcuts";

export interface Following {
  readonly personId: Id | null;
  /** The led page has moved on, but the reader is in the middle of writing. */
  readonly waits: boolean;
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
  const writing = useWriting();
  useEffect(() => {
    if (materialId === null || writing) { return; }
    if (screen.materialId !== materialId || screen.page !== (page ?? 1)) {
      screen.openMaterial(materialId, page ?? undefined);
    }
    // Only the led person's moves lead; the reader's own steps aside are not undone.
  }, [personId, materialId, page, writing]);
  const first = present.keys().next().value ?? null;
  const toggle = useCallback(() => { follow((old) => (old === null ? first : null)); }, [first]);
  const waits = writing && materialId !== null
    && (screen.materialId !== materialId || screen.page !== (page ?? 1));
  return { personId: led === undefined ? null : personId, waits, follow, toggle };
}

/** Whether the focus is where text is written: what one writes is never torn away. */
function useWriting(): boolean {
  const [writing, setWriting] = useState(false);
  useEffect(() => {
    const look = (): void => { setWriting(isTyping(document.activeElement)); };
    document.addEventListener("focusin", look);
    document.addEventListener("focusout", look);
    return () => {
      document.removeEventListener("focusin", look);
      document.removeEventListener("focusout", look);
    };
  }, []);
  return writing;
}
