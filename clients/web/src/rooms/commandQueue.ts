import type { Batch, Id, Outcome, Problem, RoomCommand } from "../wire";
import type { Outbox } from "./outbox";
import type { PendingCommand } from "./roomAccess";
import type { Tabs } from "./tabs";

/** Commands in one call; the server takes no more. */
export const CommandsPerCall = 32;

/** Before a command of unknown outcome, or one over the rate limit, is sent again; in milliseconds. */
export const ResendAfter = 1_000;

interface Entry {
  readonly command: RoomCommand;
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
 * same id until
 * their outcome is known. A refused one stays with its reason until its author puts it away.
 */
export class CommandQueue {
  private readonly entries = new Map<Id, Entry>();
  private sender = false;
  private sending = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private shown: readonly PendingCommand[] = [];

  constructor(private readonly host: QueueHost, private readonly outbox: Outbox, private readonly tabs: Tabs) {
    tabs.hear((message) => {
      if (message.kind === "added") { this.take(message.command); this.flush(); }
      else if (message.kind === "settled") { this.settle(message.outcome, false); }
      else { this.forget(message.commandId); }
    });
    tabs.whenSender(() => { this.sender = true; this.flush(); });
  }

  /** What waits or was refused, oldest first; the same list until something changes. */
  get pending(): readonly PendingCommand[] {
    return this.shown;
  }

  /** Brings back what an earlier page left. */
  async restore(): Promise<void> {
    for (const kept of await this.outbox.load()) {
      if (this.entries.has(kept.command.commandId)) { continue; }
      this.entries.set(kept.command.commandId, { ...newEntry(kept.command), problem: kept.problem });
    }
    this.changed();
    this.flush();
  }

  /** Gives a command; the answer comes when its outcome is known, however long that takes. */
  add(command: RoomCommand): Promise<Outcome> {
    const entry = this.take(command);
    this.keep(entry);
    this.tabs.say({ kind: "added", command });
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
    if (!this.sender || this.sending || this.timer !== undefined || !this.host.canSend()) { return; }
    const commands = [...this.entries.values()].filter(isUnsent).slice(0, CommandsPerCall).map((e) => e.command);
    if (commands.length === 0) { return; }
    this.sending = true;
    this.host.send(commands).then(
      (outcomes) => { this.answered(outcomes); },
      // The way broke: whether they were taken is not known, and the same ids go again.
      () => { this.answered([{ status: "unknown" }]); },
    );
  }

  /** Forgets everything: the room or the person is gone. */
  async clear(): Promise<void> {
    const ids = [...this.entries.keys()];
    this.entries.clear();
    this.changed();
    await Promise.all(ids.map((id) => this.outbox.remove(id)));
  }

  close(): void {
    clearTimeout(this.timer);
    this.sender = false;
    this.tabs.close();
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
      this.timer = setTimeout(() => { this.timer = undefined; this.flush(); }, ResendAfter);
    } else { this.flush(); }
  }

  private settle(outcome: Outcome, tell: boolean): void {
    const entry = this.entries.get(outcome.commandId);
    if (entry === undefined || !isUnsent(entry)) { return; }
    if (outcome.status === "refused") {
      entry.problem = outcome.problem ?? { code: "failure" };
      if (tell) { this.keep(entry); }
    } else {
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

  private keep({ command, problem }: Entry): void {
    this.outbox.put(problem === undefined ? { command } : { command, problem }).catch(() => {
      // Without room on the disk the work lives as long as the page; the server takes it all the same.
    });
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
  return { command, problem: undefined, appliedTo: undefined, waiting: [] };
}

function isUnsent(entry: Entry): boolean {
  return entry.problem === undefined && entry.appliedTo === undefined;
}

function isOverLimit(outcome: Outcome): boolean {
  return outcome.status === "refused" && outcome.problem?.code === "tooMany";
}
