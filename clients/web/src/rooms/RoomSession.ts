import type { Batch, Id, Outcome, ResetReason, RoomCommandData, RoomCommandType, RoomCommand, RoomView } from "../wire";
import { ProblemError, signedOut } from "../wire/http";
import { newId } from "../wire/newId";
import { CommandQueue } from "./commandQueue";
import { foldAll, isKnown } from "./fold";
import type { Outbox } from "./outbox";
import { heard, type Present, PresenceBeat, withoutGone } from "./presence";
import type { PendingCommand } from "./roomAccess";
import type { Connection, RoomTransport } from "./roomTransport";
import type { PersonSignal, RoomSignal } from "./signals";
import type { Tabs } from "./tabs";

/** Before a room is asked for again that nothing answered for; in milliseconds. */
const RetryAfter = 2_000;

/**
 * A room as a page sees it now; a new object whenever anything changes. `loading` has nothing to show yet; `open` has
 * a view, also while
 * the connection is away; `gone` means that the reader may not see the room (removed, erased, or never there);
 * `signedOut` that nobody
 * is signed in; `failed` that it could not be read, with the problem.
 */
export interface RoomSnapshot {
  readonly status: "loading" | "open" | "gone" | "signedOut" | "failed";
  /** Committed state and who is reading; null until loaded, and again once gone. */
  readonly view: RoomView | null;
  readonly connection: Connection;
  readonly pending: readonly PendingCommand[];
  /** Everybody else who is here, by person id. */
  readonly present: ReadonlyMap<Id, Present>;
  readonly problem: ProblemError | null;
  /** The server said something that this page does not know: it shows less than there is until it is loaded anew. */
  readonly outdated: boolean;
}

/** Parts that differ between a browser and a test. */
export interface RoomParts {
  readonly transport: RoomTransport;
  readonly outbox: Outbox;
  readonly tabs: Tabs;
}

/** One open room: loads it, follows it, folds what comes, carries commands there and signals both ways. */
export class RoomSession {
  private snapshot: RoomSnapshot;
  private readonly listeners = new Set<() => void>();
  private readonly signalListeners = new Set<(signals: readonly PersonSignal[]) => void>();
  private readonly queue: CommandQueue;
  private readonly closing = new AbortController();
  private readonly stopListening: () => void;
  private readonly beat: ReturnType<typeof setInterval>;
  private place: RoomSignal = { kind: "here" };
  private readonly held: Batch[] = [];
  private loading = false;
  private again = false;
  private following = false;
  private pulling = false;

  constructor(readonly roomId: Id, private readonly parts: RoomParts) {
    this.snapshot = {
      status: "loading", view: null, connection: "connecting", pending: [], present: new Map(), problem: null,
      outdated: false,
    };
    this.queue = new CommandQueue({
      canSend: () => this.snapshot.status === "open" && this.snapshot.connection === "connected",
      send: (commands) => parts.transport.submit(roomId, commands),
      head: () => this.snapshot.view?.sequence ?? -1,
      changed: () => { this.show({ pending: this.queue?.pending ?? [] }); },
    }, parts.outbox, parts.tabs);
    this.stopListening = parts.transport.listen(roomId, {
      connection: (connection) => { this.connected(connection); },
      batch: (batch) => { this.take(batch); },
      head: (sequence, hash) => { this.compare(sequence, hash); },
      reset: (reason) => { this.reset(reason); },
      signals: (signals) => { this.hear(signals); },
    });
    this.beat = setInterval(() => { this.tick(); }, PresenceBeat);
    void this.load();
    void this.queue.restore().catch(() => undefined);
  }

  /** For useSyncExternalStore: the same object until something changes. */
  readonly current = (): RoomSnapshot => this.snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => { this.listeners.delete(listener); };
  };

  /**
   * Gives a command. It shows in `pending` at once; the promise resolves when its outcome is known (applied or
   * refused), also after a
   * lost connection, and never rejects. `basedOn` is the version of the edited thing that the author saw.
   */
  submit<T extends RoomCommandType>(type: T, data: RoomCommandData<T>, basedOn?: number): Promise<Outcome> {
    const command = { commandId: newId(), type, data, ...(basedOn === undefined ? {} : { basedOn }) };
    return this.queue.add(command as unknown as RoomCommand);
  }

  /** Puts a refused command away. */
  dismiss(commandId: Id): void {
    this.queue.dismiss(commandId);
  }

  /** Sends what must not last. A `here` is repeated as this reader's presence until the next one. */
  sendSignal(signal: RoomSignal): void {
    if (signal.kind === "here") { this.place = signal; }
    if (this.snapshot.connection === "connected") { this.parts.transport.signal(this.roomId, signal); }
  }

  /** Hears everybody else's signals as they come; the answer stops it. */
  onSignals(listener: (signals: readonly PersonSignal[]) => void): () => void {
    this.signalListeners.add(listener);
    return () => { this.signalListeners.delete(listener); };
  }

  /** Leaves the room; what waits stays in the outbox. */
  close(): void {
    this.sendSignal({ kind: "left" });
    clearInterval(this.beat);
    this.closing.abort();
    this.stopListening();
    this.queue.close();
    this.listeners.clear();
    this.signalListeners.clear();
  }

  /** Reads the room; what arrives meanwhile is held and folded in afterwards. */
  private async load(): Promise<void> {
    this.again = this.loading;
    if (this.loading) { return; }
    this.loading = true;
    try {
      let view: RoomView;
      do {
        this.again = false;
        view = await this.parts.transport.view(this.roomId, this.closing.signal);
      } while (this.again);
      this.loading = false;
      this.show({ status: "open", view, problem: null });
      for (const batch of this.held.splice(0)) { this.take(batch); }
      this.queue.reloaded();
      if (!this.following) { void this.follow(); }
    } catch (failure) {
      this.loading = false;
      this.failed(failure);
    }
  }

  private failed(failure: unknown): void {
    if (this.closing.signal.aborted) { return; }
    const problem = failure instanceof ProblemError ? failure : new ProblemError({ code: "failure", status: 0 });
    if (problem.status === 404) { this.leave("gone"); return; }
    if (problem.status === 401) { this.show({ status: "signedOut" }); return; }
    if (this.snapshot.view === null) { this.show({ status: "failed", problem }); }
    setTimeout(() => { if (!this.closing.signal.aborted) { void this.load(); } }, RetryAfter);
  }

  /**
   * Back after a break: follows first and reads the room afterwards, because what this reader may see can have changed
   * meanwhile, and
   * from then on the server says so itself.
   */
  private connected(connection: Connection): void {
    this.following = false;
    this.show({ connection, ...(connection === "connected" ? {} : { present: new Map<Id, Present>() }) });
    if (connection !== "connected" || this.snapshot.view === null) { return; }
    void this.follow().then((follows) => { if (follows) { void this.load(); } });
    this.queue.flush();
  }

  private async follow(): Promise<boolean> {
    const { view, connection, status } = this.snapshot;
    if (view === null || connection !== "connected" || status !== "open") { return false; }
    this.following = true;
    this.queue.flush();
    try {
      await this.parts.transport.follow(this.roomId, view.sequence, view.hash);
      this.sendSignal(this.place);
      return this.following;
    } catch {
      // The connection broke meanwhile: it follows again when it is back.
      this.following = false;
      return false;
    }
  }

  /**
   * Contiguity is judged by ranges: a batch that begins at or before the next sequence fits, whatever it leaves out.
   */
  private take(batch: Batch): void {
    const { view } = this.snapshot;
    if (this.loading) { this.held.push(batch); return; }
    if (view === null || batch.to <= view.sequence) { return; }
    if (batch.from > view.sequence + 1) { void this.pull(batch.to); return; }
    const fresh = batch.events.filter((event) => event.sequence > view.sequence);
    const state = foldAll(view.state, fresh);
    const outdated = this.snapshot.outdated || fresh.some(({ type }) => !isKnown(type));
    this.show({ view: { ...view, sequence: batch.to, hash: batch.hash, state }, outdated });
    this.queue.arrived(batch);
  }

  private compare(sequence: number, hash: string): void {
    const { view } = this.snapshot;
    if (view === null || this.loading) { return; }
    if (sequence > view.sequence) { void this.pull(sequence); }
    else if (sequence === view.sequence && hash !== view.hash) { void this.load(); }
  }

  private async pull(to: number): Promise<void> {
    if (this.pulling) { return; }
    this.pulling = true;
    try {
      while (!this.loading && (this.snapshot.view?.sequence ?? to) < to) {
        const before = this.snapshot.view!.sequence;
        this.take(await this.parts.transport.events(this.roomId, before, this.closing.signal));
        if (this.snapshot.view?.sequence === before) { break; }
      }
    } catch (failure) {
      const told = failure instanceof ProblemError && (failure.status === 404 || failure.status === 401);
      if (told) { this.failed(failure); }
      // Anything else: the next head beat asks again.
    } finally {
      this.pulling = false;
    }
  }

  private reset(reason: ResetReason): void {
    this.following = false;
    this.held.length = 0;
    switch (reason) {
      case "viewChanged":
      case "restored": void this.load(); return;
      case "removed":
      case "erased": this.leave("gone"); return;
      case "signedOut":
        this.leave("signedOut");
        signedOut();
    }
  }

  /** Nothing of the room stays in the page, nor in the outbox. */
  private leave(status: "gone" | "signedOut"): void {
    this.show({ status, view: null, present: new Map() });
    void this.queue.clear();
  }

  private hear(signals: readonly PersonSignal[]): void {
    const { view, present } = this.snapshot;
    if (view === null) { return; }
    const others = signals.filter((one) => one.personId !== view.you.personId);
    this.show({ present: heard(present, others, view.you.personId, Date.now()) });
    for (const listener of this.signalListeners) { listener(others); }
  }

  private tick(): void {
    const present = withoutGone(this.snapshot.present, Date.now());
    if (present !== this.snapshot.present) { this.show({ present }); }
    this.sendSignal(this.place);
  }

  private show(change: Partial<RoomSnapshot>): void {
    this.snapshot = { ...this.snapshot, ...change };
    for (const listener of this.listeners) { listener(); }
  }
}
