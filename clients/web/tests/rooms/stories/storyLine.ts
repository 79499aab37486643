import type { Connection, RoomListener, RoomTransport } from "../../../src/rooms/roomTransport";
import type { Batch, Id, Outcome, RoomView } from "../../../src/wire";
import { ProblemError } from "../../../src/wire/problem";
import type { Dice } from "./dice";
import type { Story, StoryReader } from "./story";

/** The server of one story: how far its log has come. */
export interface StoryServer { readonly story: Story; head: number }

/** A call under way: first the server does it, then its answer arrives. */
interface Call { readonly hub: boolean; readonly run: () => () => void; readonly fail: (why: Error) => void;
  answer?: () => void }

/** A message of the hub on its way; one that answers a call fails with the connection. */
interface Message { readonly arrive: () => void; readonly fail?: (why: Error) => void }

/**
 * One reader's line to the server of a story. Messages of the hub arrive in their order, calls are done and answered
 * when the dice say so; a batch may come twice, again from further back, or not at all.
 */
export class StoryLine implements RoomTransport {
  connection: Connection = "connected";
  /** How often this reader was told to begin anew, and pulled what was missing. */
  readonly counts: Record<string, number> = {};
  private listener: RoomListener | undefined;
  private cursor: { position: number; readonly seat: number } | undefined;
  private hub: Message[] = [];
  private calls: Call[] = [];

  constructor(private readonly server: StoryServer, private readonly reader: StoryReader) {}

  private get seat(): number | null {
    return this.reader.seatAt(this.server.head);
  }

  /** Whether nothing is under way to or from the reader. */
  get isQuiet(): boolean {
    return this.hub.length === 0 && this.calls.length === 0
      && (this.cursor === undefined || (this.cursor.position === this.server.head && this.cursor.seat === this.seat));
  }

  listen(_room: Id, listener: RoomListener): () => void {
    this.listener = listener;
    listener.connection(this.connection);
    return () => {
      if (this.listener !== listener) { return; }
      this.listener = undefined;
      this.cursor = undefined;
    };
  }

  view(_room: Id, signal: AbortSignal): Promise<RoomView> {
    return this.call(false, signal, () => {
      this.server.head = this.server.story.markFrom(this.server.head);
      return this.reader.roomAt(this.server.head) ?? notFound();
    });
  }

  events(_room: Id, after: number, signal: AbortSignal): Promise<Batch> {
    this.count("pages of events pulled");
    return this.call(false, signal, () => {
      if (this.seat === null) { return notFound(); }
      return this.batch(this.seat, after + 1, Math.min(this.server.head, after + 7));
    });
  }

  follow(_room: Id, after: number, hash: string): Promise<void> {
    return this.call(true, undefined, () => {
      const { story, head } = this.server;
      this.cursor = undefined;
      if (this.seat === null) { this.reset("removed"); }
      else if (after > head || hash !== story.hashAt(after)) { this.reset("restored"); }
      else if (this.hasMovedSince(after, this.seat)) { this.reset("viewChanged"); }
      else { this.cursor = { position: after, seat: this.seat }; }
    });
  }

  submit(): Promise<readonly Outcome[]> {
    return Promise.resolve([]);
  }

  signal(): void { return; }

  /** Whether the reader had another seat at any moment since: the server looks at each event, and one who was seated
   * otherwise and is back may have read the room meanwhile. */
  private hasMovedSince(sequence: number, seat: number): boolean {
    for (let at = sequence; at <= this.server.head; at += 1) {
      if (this.reader.seatAt(at) !== seat) { return true; }
    }
    return false;
  }

  /** The server writes the next piece, if this reader follows. */
  write(dice: Dice): void {
    const { cursor, server } = this;
    if (cursor === undefined) { return; }
    if (this.hasMovedSince(cursor.position, cursor.seat)) {
      this.cursor = undefined;
      this.reset(this.seat === null ? "removed" : "viewChanged");
      return;
    }
    if (cursor.position === server.head) { return; }
    const from = cursor.position + 1;
    cursor.position = from + dice.below(Math.min(server.head - cursor.position, 12));
    if (dice.chance(3)) { return; }
    const batch = this.batch(cursor.seat, dice.chance(6) ? 1 + dice.below(from) : from, cursor.position);
    for (let times = dice.chance(6) ? 2 : 1; times > 0; times--) { this.send((to) => { to.batch(batch); }); }
  }

  /** The server says where its log ends. */
  beat(): void {
    const { head, story } = this.server;
    if (this.cursor?.position === head) { this.send((to) => { to.head(head, story.hashAt(head)); }); }
  }

  deliver(): void {
    this.hub.shift()?.arrive();
  }

  /** Some call goes on: the server does it, or its answer arrives. */
  step(dice: Dice): void {
    if (this.calls.length === 0) { return; }
    const call = dice.of(this.calls);
    if (call.answer === undefined) {
      const answer = call.run();
      if (!call.hub) { call.answer = answer; return; }
      this.hub.push({ arrive: answer, fail: call.fail });
    } else { call.answer(); }
    this.calls = this.calls.filter((one) => one !== call);
  }

  /** Some call fails for this time. */
  fail(dice: Dice): void {
    if (this.calls.length === 0) { return; }
    const call = dice.of(this.calls);
    this.calls = this.calls.filter((one) => one !== call);
    call.fail(call.hub ? new Error("The call failed.") : new ProblemError({ code: "unavailable", status: 503 }));
  }

  /** What is under way over the hub is lost, and some of the rest; what the server has done it has done. */
  drop(dice: Dice): void {
    this.connection = "offline";
    this.cursor = undefined;
    const lost = this.calls.filter((call) => call.hub || dice.chance(50));
    this.calls = this.calls.filter((call) => !lost.includes(call));
    for (const one of [...this.hub.splice(0), ...lost]) {
      one.fail?.(new ProblemError({ code: "unreachable", status: 0 }));
    }
    this.listener?.connection("offline");
  }

  connect(): void {
    this.connection = "connected";
    this.listener?.connection("connected");
  }

  private batch(seat: number, from: number, to: number): Batch {
    const { story, head } = this.server;
    const events = this.reader.events(seat, from, to, head);
    return { roomId: story.roomId, from, to, hash: story.hashAt(to), events };
  }

  private reset(reason: "removed" | "restored" | "viewChanged"): void {
    this.count(`resets: ${reason}`);
    this.send((to) => { to.reset(reason); });
  }

  private count(what: string): void {
    this.counts[what] = (this.counts[what] ?? 0) + 1;
  }

  private send(message: (to: RoomListener) => void): void {
    this.hub.push({ arrive: () => { if (this.listener !== undefined) { message(this.listener); } } });
  }

  private call<T>(hub: boolean, signal: AbortSignal | undefined, done: () => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const fail = (why: Error): void => { reject(why); };
      if (hub && this.connection !== "connected") { fail(new Error("Not connected.")); return; }
      const call: Call = {
        hub, fail,
        run: () => {
          try {
            const result = done();
            return () => { resolve(result); };
          } catch (failure) {
            return () => { reject(failure as Error); };
          }
        },
      };
      signal?.addEventListener("abort", () => {
        this.calls = this.calls.filter((one) => one !== call);
        fail(new Error("Withdrawn."));
      });
      this.calls.push(call);
    });
  }
}

function notFound(): never {
  throw new ProblemError({ code: "notFound", status: 404 });
}
