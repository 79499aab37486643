// @vitest-environment node
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { PageOutbox } from "../../src/rooms/outbox";
import type { RoomSession } from "../../src/rooms/RoomSession";
import type { Id, Outcome, RoomCommand } from "../../src/wire";
import { FakeServer, join, refused, settle } from "./fakeRoom";
import { Dice } from "./stories/dice";

const Runs = 400;
const comment = { threadId: "t", commentId: "c", text: "x", mentions: [] };

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

/** A room, its page and whatever can befall the commands that are given there. */
class Fates {
  readonly server = new FakeServer();
  readonly given: Id[] = [];
  readonly told = new Map<Id, Outcome[]>();
  /** Given on the page that is open: its author waits for the outcome. */
  awaited = new Set<Id>();
  private readonly refusals = new Set<Id>();
  private readonly outbox = new PageOutbox();
  private session: RoomSession | undefined;

  constructor(private readonly dice: Dice) {
    this.server.submit = (_, commands) => this.answer(commands);
  }

  async happen(): Promise<void> {
    const fate = this.dice.below(10);
    const session = this.session ??= join(this.server, this.outbox);
    if (fate < 4) { for (let n = 1 + this.dice.below(3); n > 0; n--) { this.give(session); } }
    else if (fate === 4) { this.server.becomes("offline"); }
    else if (fate === 5) { this.server.becomes("connected"); }
    else if (fate === 6) { this.tell(); }
    else if (fate === 7) { await vi.advanceTimersByTimeAsync(this.dice.below(1_500)); }
    else if (fate === 8 && this.dice.chance(40)) { await this.leave(); }
    else { await settle(); }
  }

  /** Everything goes well from here on. */
  async end(): Promise<RoomSession> {
    const session = this.session ??= join(this.server, this.outbox);
    this.server.submit = (_, commands) => Promise.resolve(commands.map((command) => this.decide(command)));
    this.server.becomes("connected");
    for (let n = 0; n < 5; n++) {
      await vi.advanceTimersByTimeAsync(2_000);
      this.tell();
    }
    await settle();
    session.close();
    return session;
  }

  async kept(): Promise<Id[]> {
    return (await this.outbox.load()).map(({ command }) => command.commandId);
  }

  isRefused(id: Id): boolean {
    return this.refusals.has(id);
  }

  private give(session: RoomSession): void {
    const outcome = session.submit("addComment", comment);
    const id = session.current().pending.at(-1)!.commandId;
    this.given.push(id);
    this.awaited.add(id);
    this.told.set(id, []);
    void outcome.then((one) => { this.told.get(id)!.push(one); });
  }

  private async leave(): Promise<void> {
    await settle();
    this.session?.close();
    this.session = undefined;
    this.awaited = new Set();
  }

  private tell(): void {
    const { log } = this.server;
    if (log.length > 0) { this.server.listener?.batch(this.server.batch(1, log.length)); }
  }

  private decide(command: RoomCommand): Outcome {
    const id = command.commandId;
    const isNew = !this.server.log.some((event) => event.commandId === id) && !this.refusals.has(id);
    if (isNew && this.dice.chance(20)) { this.refusals.add(id); }
    return this.refusals.has(id) ? refused(command, "staleVersion") : this.server.apply(command);
  }

  private answer(commands: readonly RoomCommand[]): Promise<readonly Outcome[]> {
    this.server.calls.push(commands);
    switch (this.dice.below(6)) {
      case 0: return Promise.reject(new Error("Lost on the way there."));
      case 1: return Promise.resolve(commands.map((c) => ({ ...refused(c, ""), status: "unknown", problem: null })));
      case 2: return Promise.resolve(commands.map((c) => refused(c, "tooMany")));
      case 3: commands.forEach((c) => this.decide(c)); return Promise.reject(new Error("Lost on the way back."));
      default: return Promise.resolve(commands.map((c) => this.decide(c)));
    }
  }
}

test("[LIVE-13] Whatever befalls them, commands are applied once, in the order given, and their author learns it",
  async () => {
    const seed = Math.floor(Math.random() * 1_000_000);
    let [commands, answered] = [0, 0];
    for (let run = seed; run < seed + Runs; run++) {
      const dice = new Dice(run);
      const fates = new Fates(dice);
      for (let n = 5 + dice.below(40); n > 0; n--) { await fates.happen(); }
      const session = await fates.end();
      const accepted = fates.given.filter((id) => !fates.isRefused(id));
      const log = fates.server.log.map(({ commandId }) => commandId);
      expect(log, `seed ${run}`).toEqual(accepted);
      expect(await fates.kept(), `seed ${run}`).toEqual(fates.given.filter((id) => fates.isRefused(id)));
      expect(session.current().pending.every(({ state }) => state === "refused"), `seed ${run}`).toBe(true);
      for (const [id, outcomes] of fates.told) {
        if (outcomes.length === 0 && !fates.awaited.has(id)) { continue; }
        const truth = fates.isRefused(id) ? "refused" : "applied";
        expect(outcomes.map(({ status }) => status), `seed ${run}`).toEqual([truth]);
        answered++;
      }
      commands += fates.given.length;
    }
    expect(commands).toBeGreaterThan(10 * Runs);
    expect(answered).toBeGreaterThan(commands / 2);
  });

test("[KEEP-10] What was not sent when the record was restored goes to the restored one or is its author's to discard",
  async () => {
    const server = new FakeServer();
    for (const event of ["a", "b", "lost"]) { server.happens(event); }
    const session = join(server);
    await settle();
    server.becomes("offline");
    const told = [1, 2].map(() => session.submit("addComment", comment));
    const [first, second] = session.current().pending.map(({ commandId }) => commandId);
    server.log.length = 2;
    // The second spoke of what is no longer there.
    server.answers.push((commands) => Promise.resolve(commands.map((command) =>
      command.commandId === second ? refused(command, "unknownThread") : server.apply(command))));
    server.becomes("connected");
    server.listener!.reset("restored");
    await vi.advanceTimersByTimeAsync(2_000);
    expect((await Promise.all(told)).map(({ status }) => status)).toEqual(["applied", "refused"]);
    expect(server.log.map(({ commandId }) => commandId)).toEqual(["a", "b", first]);
    const left = session.current().pending.filter(({ commandId }) => commandId === second);
    expect(left).toMatchObject([{ commandId: second, problem: { code: "unknownThread" } }]);
    session.dismiss(second!);
    expect(session.current().pending.map(({ commandId }) => commandId)).not.toContain(second);
    session.close();
  });
