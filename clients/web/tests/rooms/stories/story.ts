import type { Id, ReaderView, RoomEvent, RoomState, RoomView } from "../../../src/wire";

/**
 * What one person may be shown under one of their views, by sequence: an event's place in the story's table, or -1; or
 * the first place, and then from which sequence of the log on it is which other, because its words were taken back.
 */
type Shown = readonly (number | readonly number[])[];

/** A reader's room at one moment: each part's place in the story's table. */
interface Written { readonly you: ReaderView; readonly parts: Readonly<Record<keyof RoomState, number>> }

/** A room's life as one line: what is shown to several readers is in it once. */
interface Line {
  readonly seed: number;
  readonly roomId: Id;
  /** The chain's hash by sequence, from 0 to the end. */
  readonly hashes: readonly string[];
  readonly events: readonly RoomEvent[];
  readonly parts: readonly unknown[];
  /** Sequences at which the room can be read whole, the end among them. */
  readonly marks: readonly number[];
  readonly readers: readonly {
    readonly name: string;
    /** By sequence: which of the reader's seats is theirs, or null while they may not see the room. */
    readonly seats: readonly (number | null)[];
    /** By seat. */
    readonly shown: readonly Shown[];
    /** By mark; null where the reader has no seat. */
    readonly rooms: readonly (Written | null)[];
  }[];
}

/** A room's life as the server has it, for several readers. */
export class Story {
  readonly seed: number;
  readonly roomId: Id;
  readonly end: number;
  readonly marks: readonly number[];
  readonly readers: readonly StoryReader[];
  private readonly line: Line;

  constructor(text: string) {
    this.line = JSON.parse(text) as Line;
    freeze(this.line);
    const { seed, roomId, marks, readers } = this.line;
    this.seed = seed;
    this.roomId = roomId;
    this.marks = marks;
    this.end = marks.at(-1)!;
    this.readers = readers.map((_, place) => new StoryReader(this, this.line, place));
  }

  hashAt(sequence: number): string {
    return this.line.hashes[sequence]!;
  }

  /** The first moment from here on at which the room can be read whole. */
  markFrom(sequence: number): number {
    return this.marks.find((mark) => mark >= sequence)!;
  }
}

/** One reader of it: what they may be shown, by today's view. */
export class StoryReader {
  readonly name: string;
  private readonly own: Line["readers"][number];

  constructor(private readonly story: Story, private readonly line: Line, place: number) {
    this.own = line.readers[place]!;
    this.name = this.own.name;
  }

  /** What the person is in the room, and how far they see; equal numbers are equal. Null: nothing. */
  seatAt(sequence: number): number | null {
    return this.own.seats[sequence] ?? null;
  }

  /** The events from–to as the seat is shown them when the log has come to its head, without those it is not. */
  events(seat: number, from: number, to: number, head: number): RoomEvent[] {
    return this.own.shown[seat]!.slice(from - 1, to).map((shown) => placeAt(shown, head)).filter((place) => place >= 0)
      .map((place) => this.line.events[place]!);
  }

  /** The whole room at a mark. */
  roomAt(sequence: number): RoomView | null {
    const written = this.own.rooms[this.story.marks.indexOf(sequence)];
    if (written === null || written === undefined) { return null; }
    const state = Object.fromEntries(Object.entries(written.parts)
      .map(([name, place]) => [name, this.line.parts[place]])) as unknown as RoomState;
    return {
      roomId: this.story.roomId, sequence, hash: this.story.hashAt(sequence), you: written.you, state: freeze(state),
    };
  }
}

function placeAt(shown: Shown[number], head: number): number {
  if (typeof shown === "number") { return shown; }
  let place = shown[0]!;
  for (let i = 1; i < shown.length && shown[i]! <= head; i += 2) { place = shown[i + 1]!; }
  return place;
}

/** Whoever changes in place what they were given is stopped at once. */
function freeze<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) { return value; }
  Object.freeze(value);
  for (const part of Object.values(value)) { freeze(part); }
  return value;
}
