import { createContext, useContext } from "react";
import type { FoundInText, Id, Member, Outcome, Problem, ReaderView, Role, RoomCommandData, RoomCommandType, RoomState }
  from "../wire";

/** A command on its way: shown as pending at once, and kept with its reason when it is refused. */
export interface PendingCommand<T extends RoomCommandType = RoomCommandType> {
  readonly commandId: Id;
  readonly type: T;
  readonly data: RoomCommandData<T>;
  readonly state: "pending" | "refused";
  readonly problem?: Problem;
}

/** What every part of the room screen works with: the folded state, who is reading, and the way to give commands. */
export interface RoomAccess {
  readonly roomId: Id;
  /** Of the last event that the state holds. */
  readonly sequence: number;
  /** The committed state, redacted for this reader. */
  readonly state: RoomState;
  readonly you: ReaderView;
  /** The reader's own membership. */
  readonly me: Member;
  readonly connection: "connected" | "connecting" | "offline";
  /** Whether the reader's role may give the command at all in this phase; the server decides every single one. */
  may(type: RoomCommandType): boolean;
  /**
   * Gives a command; resolves with its outcome. `basedOn` is the version of the edited thing that was shown, `looked`
   * says that its author was asked about names in it.
   */
  submit<T extends RoomCommandType>(type: T, data: RoomCommandData<T>, basedOn?: number, looked?: boolean):
    Promise<Outcome>;
  /**
   * Asks the reader about words that may name somebody; true: they looked, and it is to be done all the same. Whoever
   * changes them is led back to them in the page, but for `elsewhere`, where they stand in none.
   */
  askAboutNames?(found: readonly FoundInText[], elsewhere?: boolean): Promise<boolean>;
  readonly pending: readonly PendingCommand[];
  /** Puts a refused command away. */
  dismiss(commandId: Id): void;
}

const running: readonly Role[] = ["responsibleDoctor", "coordinator", "deputy", "assistant"];

/** Whether the role runs the case: its doctor and those who organise it. */
export function runsTheCase(role: Role): boolean {
  return running.includes(role);
}

export const RoomContext = createContext<RoomAccess | null>(null);

/** The open room; only below the room screen. */
export function useOpenRoom(): RoomAccess {
  const room = useContext(RoomContext);
  if (room === null) { throw new Error("No open room above this component."); }
  return room;
}
