import type { Batch, Id, Outcome, Problem, RoomCommand } from "../wire";
import { wireLimits } from "../wire/wireLimits";
import type { Outbox } from "./outbox";
import { OutboxWriter } from "./outboxWriter";
import type { PendingCommand } from "./roomAccess";
import { spread } from "./spread";
import type { TabMessage, Tabs } from "./tabs";

/** Commands in one call; the server takes no more. */
export const CommandsPerCall = wireLimits.commandsPerCall;

/** Bytes of one command's data; the server refuses more. */
export const CommandBytes = wireLimits.commandBytes;

/**
 * Bytes of data in one call, well below the server's: a message that it finds too long costs the connection, again and
 * again.
 */
export const CallBytes = Math.min(wireLimits.callBytes, 8 * CommandBytes);

/**
 * At most so long before a command of unknown outcome, or one over the rate limit, is sent again; in milliseconds.
 */
export const ResendAfter = 1_000;

interface Entry {
  readonly command: RoomCommand;
  readonly bytes: number;
  problem: Problem | undefined;
  /** Accepted up to this sequence; stays in the overlay until the state has come so far. */
  appliedTo: number | undefined;
  readonly waiting: ((outcome: Outcome) => void)[];
}

/** What the queue asks of its room. */
export interface QueueHost {
  canSend(): boolean;
  send(commands: readonly RoomCommand[]): Promise<readonly Outcome[]>;
  head(): number;
  changed(): void;
}

/**
 * The commands on their way: shown at once, sent in order with what gathered since the last call, sent again with the
 * same id until their outcome is known. A refused one stays with its reason until its author puts it away.
 */
export class CommandQueue {
  private readonly entries = new Map<Id, Entry>();
  private sender = false;
  /** What an earlier page left is known, or cannot be. */
  private restored = false;
  private sending = false;
  private cleared = false;
  private readonly outbox: OutboxWriter;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private shown: readonly PendingCommand[] = [];
  /** Said before it is known what it is said of. */
  private readonly early: TabMessage[] = [];

  constructor(private readonly host: QueueHost, outbox: Outbox, private readonly tabs: Tabs) {
    this.outbox = new OutboxWriter(outbox);
    tabs.hear((message) => {
      if (this.restored) { this.hear(message); } else { this.early.push(message); }
    });
    tabs.whenSender(() => { this.sender = true; this.flush(); });
  }

  /** What waits or was refused, oldest first; the same list until something changes. */
  get pending(): readonly PendingCommand[] {
    return this.shown;
  }

  /** Brings back what an earlier page left; it goes before anything that this page was given. */
  async restore(): Promise<void> {
    const kept = await this.outbox.load();
    this.restored = true;
    if (this.cleared) { return; }
    const later = [...this.entries];
    this.entries.clear();
    for (const { command, problem } of kept) { this.entries.set(command.commandId, { ...newEntry(command), problem }); }
    for (const [id, entry] of later) { this.entries.set(id, entry); }
    for (const message of this.early.splice(0)) { this.hear(message); }
    this.changed();
    this.flush();
  }

  /** Gives a command; the answer comes when its outcome is known, however long that takes, and never once cleared. */
  add(command: RoomCommand): Promise<Outcome> {
    if (this.cleared) { return new Promise(() => undefined); }
    const entry = this.take(command);
    // Another page may send it as soon as it hears of it, and must find it kept by then.
    void this.outbox.put({ command }).then(() => { this.tabs.say({ kind: "added", command }); });
    const outcome = new Promise<Outcome>((resolve) => { entry.waiting.push(resolve); });
    // What is given in the same turn goes in one call.
    queueMicrotask(() => { this.flush(); });
    return outcome;
  }

  dismiss(commandId: Id): void {
    if (this.entries.get(commandId)?.problem === undefined) { return; }
    this.forget(commandId);
    void this.outbox.remove(commandId);
    this.tabs.say({ kind: "dismissed", commandId });
  }

  /** The state has taken in a batch: its commands are accepted, whatever became of the call that carried them. */
  arrived(batch: Batch): void {
    const spans = new Map<Id, { first: number; last: number }>();
    for (const { commandId, sequence } of batch.events) {
      if (!this.entries.has(commandId)) { continue; }
      spans.set(commandId, { first: spans.get(commandId)?.first ?? sequence, last: sequence });
    }
    for (const [commandId, { first, last }] of spans) {
      this.settle({
        commandId, status: "applied", firstSequence: first, lastSequence: last, repeated: false, problem: null,
      }, true);
    }
    this.drop();
  }

  /** The room was read anew: what was accepted up to its head is in it. */
  reloaded(): void {
    this.drop();
    this.flush();
  }

  /** Sends what waits, if this page sends, the way is open and no call is under way. */
  flush(): void {
    if (!this.sender || !this.restored || this.sending || this.timer !== undefined || !this.host.canSend()) { return; }
    const commands = this.nextCall();
    if (commands.length === 0) { return; }
    this.sending = true;
    this.host.send(commands).then(
      (outcomes) => { this.answered(outcomes); },
      // The way broke: whether they were taken is not known, and the same ids go again.
      () => { this.answered([{ status: "unknown" }]); },
    );
  }

  /** Forgets everything, here and on the disk: the room or the person is gone. */
  async clear(): Promise<void> {
    this.cleared = true;
    this.entries.clear();
    this.changed();
    await this.outbox.clear();
  }

  close(): void {
    clearTimeout(this.timer);
    this.sender = false;
    this.tabs.close();
  }

  private hear(message: TabMessage): void {
    if (this.cleared) { return; }
    if (message.kind === "added") { this.take(message.command); this.flush(); }
    else if (message.kind === "settled") { this.settle(message.outcome, false); }
    else { this.forget(message.commandId); }
  }

  private answered(outcomes: readonly (Outcome | { readonly status: "unknown" })[]): void {
    this.sending = false;
    let again = false;
    for (const outcome of outcomes) {
      if (outcome.status === "unknown" || isOverLimit(outcome as Outcome)) { again = true; }
      else { this.settle(outcome as Outcome, true); }
    }
    this.drop();
    if (again) {
      this.timer = setTimeout(() => { this.timer = undefined; this.flush(); }, spread(ResendAfter));
    } else { this.flush(); }
  }

  private settle(outcome: Outcome, tell: boolean): void {
    const entry = this.entries.get(outcome.commandId);
    if (entry === undefined || entry.appliedTo !== undefined) { return; }
    if (outcome.status === "refused") {
      if (entry.problem !== undefined) { return; }
      entry.problem = outcome.problem ?? { code: "failure" };
      if (tell) { void this.outbox.put({ command: entry.command, problem: entry.problem }); }
    } else {
      // Sent by two pages, it can be refused to one and accepted from the other: what is in the log counts.
      entry.problem = undefined;
      entry.appliedTo = outcome.lastSequence ?? 0;
      if (tell) { void this.outbox.remove(outcome.commandId); }
    }
    if (tell) { this.tabs.say({ kind: "settled", outcome }); }
    for (const resolve of entry.waiting.splice(0)) { resolve(outcome); }
    this.drop();
  }

  private drop(): void {
    for (const [id, entry] of this.entries) {
      if (entry.appliedTo !== undefined && entry.appliedTo <= this.host.head()) { this.entries.delete(id); }
    }
    this.changed();
  }

  private take(command: RoomCommand): Entry {
    const entry = this.entries.get(command.commandId) ?? newEntry(command);
    this.entries.set(command.commandId, entry);
    this.changed();
    return entry;
  }

  /** What fits in one call, oldest first; what fits in none is refused here as the server would. */
  private nextCall(): RoomCommand[] {
    const call: RoomCommand[] = [];
    let room = CallBytes;
    for (const entry of [...this.entries.values()].filter(isUnsent)) {
      const { command, bytes } = entry;
      if (bytes > CommandBytes) { this.settle(tooLong(command), true); continue; }
      if (call.length === CommandsPerCall || bytes > room) { break; }
      call.push(command);
      room -= bytes;
    }
    return call;
  }

  private forget(commandId: Id): void {
    this.entries.delete(commandId);
    this.changed();
  }

  private changed(): void {
    this.shown = [...this.entries.values()].map(({ command, problem }) => ({
      commandId: command.commandId, type: command.type, data: command.data,
      state: problem === undefined ? "pending" : "refused", ...(problem === undefined ? {} : { problem }),
    }) as PendingCommand);
    this.host.changed();
  }
}

function newEntry(command: RoomCommand): Entry {
  const bytes = new TextEncoder().encode(JSON.stringify(command.data)).length;
  return { command, bytes, problem: undefined, appliedTo: undefined, waiting: [] };
}

function tooLong({ commandId }: RoomCommand): Outcome {
  return {
    commandId, status: "refused", firstSequence: null, lastSequence: null, repeated: false,
    problem: { code: "tooLong", field: "data", limit: CommandBytes },
  };
}

function isUnsent(entry: Entry): boolean {
  return entry.problem === undefined && entry.appliedTo === undefined;
}

function isOverLimit(outcome: Outcome): boolean {
  return outcome.status === "refused" && outcome.problem?.code === "tooMany";
}
