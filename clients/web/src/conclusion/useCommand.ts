import { useState } from "react";
import { useOpenRoom } from "../rooms/roomAccess";
import { useProblemText } from "../shell/useProblemText";
import type { RoomCommandData, RoomCommandType } from "../wire";

export interface Giving {
  /** Between the press and the answer. */
  readonly busy: boolean;
  /** Why the last one was refused, in words; undefined when it was not. */
  readonly refused: string | undefined;
  /** Gives a command; true when it was applied. */
  give<T extends RoomCommandType>(type: T, data: RoomCommandData<T>, basedOn?: number): Promise<boolean>;
}

/** Gives commands of one form and keeps what became of the last: a refusal is shown beside what was written. */
export function useCommand(): Giving {
  const { submit } = useOpenRoom();
  const inWords = useProblemText();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string>();
  return {
    busy,
    refused,
    async give(type, data, basedOn) {
      setBusy(true);
      setRefused(undefined);
      try {
        const outcome = await submit(type, data, basedOn);
        if (outcome.status !== "refused") { return true; }
        setRefused(inWords(outcome.problem ?? { code: "failure" }));
        return false;
      } catch {
        setRefused(inWords({ code: "unreachable" }));
        return false;
      } finally {
        setBusy(false);
      }
    },
  };
}
