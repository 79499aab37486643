import { useState } from "react";
import { useOpenRoom } from "../rooms/roomAccess";
import type { Schemas } from "../wire";

/** The offer of the open case to another unit that waits for an answer. */
export function useStandingOffer(): Schemas["Transfer"] | null {
  const { transfer } = useOpenRoom().state.custody;
  const [now] = useState(() => Date.now());
  return transfer?.answer === null && now < Date.parse(transfer.until) ? transfer : null;
}
