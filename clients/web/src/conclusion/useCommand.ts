import { useOpenRoom } from "../rooms/roomAccess";
import { useProblemText } from "../shell/useProblemText";
import { useSend } from "../shell/useSend";
import type { Problem, RoomCommandData, RoomCommandType } from "../wire";

export interface Giving {
  /** Between the press and the answer. */
  readonly busy: boolean;
  /** Why the last one was refused, in words; undefined when it was not. */
  readonly refused: string | undefined;
  /** Refused because its writer has not just proved who they are. */
  readonly old: boolean;
  /** The same as the server said it. */
  readonly problem: Problem | null;
  /** Gives a command; true when it was applied. */
  give<T extends RoomCommandType>(type: T, data: RoomCommandData<T>, basedOn?: number): Promise<boolean>;
}

/** Gives commands of one form to the open room: a refusal is shown beside what was written. */
export function useCommand(): Giving {
  const { submit } = useOpenRoom();
  const inWords = useProblemText();
  const { busy, problem, send } = useSend();
  return {
    busy,
    problem,
    old: problem?.code === "signInTooOld",
    refused: problem === null ? undefined : inWords(problem),
    give: (type, data, basedOn) => send(() => submit(type, data, basedOn)),
  };
}
