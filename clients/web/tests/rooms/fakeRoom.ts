import { emptyState } from "../../src/rooms/emptyState";
import { foldAll } from "../../src/rooms/fold";
import { type Outbox, PageOutbox } from "../../src/rooms/outbox";
import { RoomSession } from "../../src/rooms/RoomSession";
import type { Connection, RoomListener, RoomTransport } from "../../src/rooms/roomTransport";
import type { RoomSignal } from "../../src/rooms/signals";
import { OneTab, type Tabs } from "../../src/rooms/tabs";
import type { Batch, Id, Outcome, RoomCommand, RoomEvent, RoomView } from "../../src/wire";
import { ProblemError } from "../../src/wire/http";

export const Me = "00000000-0000-7000-8000-00000000000a";
export const Other = "00000000-0000-7000-8000-00000000000b";
export const Room = "00000000-0000-7000-8000-0000000000ff";

/** A server with one room in memory: tests decide what arrives, what is lost and what is answered. */
export class FakeServer implements RoomTransport {
  connection: Connection = "connected";
  readonly log: RoomEvent[] = [];
  readonly calls: (readonly RoomCommand[])[] = [];
  readonly follows: number[] = [];
  readonly signals: RoomSignal[] = [];
  pulls = 0;
  views = 0;
  gone = false;
  /** What the next calls answer; without one, everything is applied. */
  readonly answers: ((commands: readonly RoomCommand[]) => Promise<readonly Outcome[]>)[] = [];
  /** What the next reads of the whole room, pulled pages and follows answer instead. */
  readonly viewAnswers: ((view: RoomView) => Promise<RoomView>)[] = [];
  readonly pageAnswers: ((page: Batch) => Promise<Batch>)[] = [];
  readonly followAnswers: (() => Promise<void>)[] = [];
  listener: RoomListener | undefined;

  listen(_room: Id, listener: RoomListener): () => void {
    this.listener = listener;
    listener.connection(this.connection);
    return () => { if (this.listener === listener) { this.listener = undefined; } };
  }

  view(): Promise<RoomView> {
    this.views++;
    if (this.gone) { return Promise.reject(new ProblemError({ code: "notFound", status: 404 })); }
    const view: RoomView = {
      roomId: Room, sequence: this.log.length, hash: this.hashAt(this.log.length),
      you: {
        personId: Me, role: "specialist", reach: "room", identity: false, genetics: false, commands: ["addComment"],
      },
      state: foldAll(emptyState, this.log),
    };
    return this.viewAnswers.shift()?.(view) ?? Promise.resolve(view);
  }

  events(_room: Id, after: number): Promise<Batch> {
    this.pulls++;
    const page = this.batch(after + 1, this.log.length);
    return this.pageAnswers.shift()?.(page) ?? Promise.resolve(page);
  }

  follow(_room: Id, after: number): Promise<void> {
    this.follows.push(after);
    return this.followAnswers.shift()?.() ?? Promise.resolve();
  }

  submit(_room: Id, commands: readonly RoomCommand[]): Promise<readonly Outcome[]> {
    this.calls.push(commands);
    const answer = this.answers.shift();
    return answer === undefined ? Promise.resolve(commands.map((c) => this.apply(c))) : answer(commands);
  }

  signal(_room: Id, signal: RoomSignal): void {
    this.signals.push(signal);
  }

  /** Another page of the room says something: it is in the log, and told to nobody yet. */
  happens(commandId: Id, actor: Id = Other): void {
    const sequence = this.log.length + 1;
    this.log.push({
      sequence, at: "2026-01-01T00:00:00+00:00", actor, commandId, type: "thread.opened.v1",
      data: { threadId: commandId, anchor: { kind: "room", id: null, materialId: null, abroad: false } },
    });
  }

  apply(command: RoomCommand): Outcome {
    const before = this.log.find((event) => event.commandId === command.commandId);
    if (before === undefined) { this.happens(command.commandId, Me); }
    const sequence = before?.sequence ?? this.log.length;
    return {
      commandId: command.commandId, status: "applied", firstSequence: sequence, lastSequence: sequence,
      repeated: before !== undefined, problem: null,
    };
  }

  batch(from: number, to: number): Batch {
    return { roomId: Room, from, to, hash: this.hashAt(to), events: this.log.slice(from - 1, to) };
  }

  hashAt(sequence: number): string {
    return `hash-${sequence}`;
  }

  becomes(connection: Connection): void {
    this.connection = connection;
    this.listener?.connection(connection);
  }
}

export function refused(command: RoomCommand, code: string): Outcome {
  return {
    commandId: command.commandId, status: "refused", firstSequence: null, lastSequence: null, repeated: false,
    problem: { code },
  };
}

/** A session over the fake, with what it needs; `settle` lets everything that is ready happen. */
export function join(
  server: FakeServer, outbox: Outbox = new PageOutbox(), tabs: Tabs = new OneTab(),
): RoomSession {
  return new RoomSession(Room, { transport: server, outbox, tabs });
}

export async function settle(): Promise<void> {
  for (let i = 0; i < 40; i++) { await Promise.resolve(); }
}
