import type { Id, Outcome, RoomCommandData, RoomCommandType, RoomCommand, RoomView } from "../wire";
import { type ProblemError, signedOut } from "../wire/http";
import { newId } from "../wire/newId";
import { CommandQueue } from "./commandQueue";
import type { Outbox } from "./outbox";
import { heard, type Present, PresenceBeat, withoutGone } from "./presence";
import type { PendingCommand } from "./roomAccess";
import { RoomReading } from "./RoomReading";
import type { Connection, RoomTransport } from "./roomTransport";
import type { PersonSignal, RoomSignal } from "./signals";
import type { Tabs } from "./tabs";

/**
 * A room as a page sees it now; a new object whenever anything changes. `loading` has nothing to show yet; `open` has
 * a view, also while the connection is away; `gone` means that the reader may not see the room (removed, erased, or
 * never there); `signedOut` that nobody is signed in; `failed` that it could not be read, with the problem.
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

/** One open room: what is read of it, commands on their way there, signals both ways. */
export class RoomSession {
  private snapshot: RoomSnapshot;
  private readonly listeners = new Set<() => void>();
  private readonly signalListeners = new Set<(signals: readonly PersonSignal[]) => void>();
  private readonly queue: CommandQueue;
  private readonly reading: RoomReading;
  private readonly stopListening: () => void;
  private readonly beat: ReturnType<typeof setInterval>;
  private place: RoomSignal = { kind: "here" };

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
    this.reading = this.read();
    this.stopListening = parts.transport.listen(roomId, {
      connection: (connection) => { this.connected(connection); },
      batch: (batch) => { this.reading.take(batch); },
      head: (sequence, hash) => { this.reading.compare(sequence, hash); },
      reset: (reason) => { this.reading.reset(reason); },
      signals: (signals) => { this.hear(signals); },
    });
    this.beat = setInterval(() => { this.tick(); }, PresenceBeat);
    void this.reading.load();
    void this.queue.restore();
  }

  /** For useSyncExternalStore: the same object until something changes. */
  readonly current = (): RoomSnapshot => this.snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => { this.listeners.delete(listener); };
  };

  /**
   * Gives a command. It shows in `pending` at once; the promise resolves when its outcome is known (applied or
   * refused), also after a lost connection, and never rejects. `basedOn` is the version of the edited thing that the
   * author saw, `looked` that they were asked about names in it.
   */
  submit<T extends RoomCommandType>(type: T, data: RoomCommandData<T>, basedOn?: number, looked = false):
    Promise<Outcome> {
    const command = {
      commandId: newId(), type, data, ...(basedOn === undefined ? {} : { basedOn }), ...(looked ? { looked } : {}),
    };
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
    this.reading.end();
    this.stopListening();
    this.queue.close();
    this.listeners.clear();
    this.signalListeners.clear();
  }

  private read(): RoomReading {
    const shown = (): RoomSnapshot => this.snapshot;
    return new RoomReading(this.roomId, this.parts.transport, {
      get shown() { return shown(); },
      show: (change) => { this.show(change); },
      took: (batch) => { this.queue.arrived(batch); },
      reread: () => { this.queue.reloaded(); },
      followed: () => { this.sendSignal(this.place); },
      left: (status) => { this.leave(status); },
      withheld: (problem) => { this.withhold(problem); },
    });
  }

  private connected(connection: Connection): void {
    this.show({ connection, ...(connection === "connected" ? {} : { present: new Map<Id, Present>() }) });
    this.reading.connected(connection);
    this.queue.flush();
  }

  /** Nothing of the room stays in the page, nor in the outbox. */
  private leave(status: "gone" | "signedOut"): void {
    this.reading.end();
    this.show({ status, view: null, present: new Map() });
    void this.queue.clear();
    if (status === "signedOut") { signedOut(); }
  }

  /** Asking again would be refused again, and recorded: the reader signs in at a higher level. */
  private withhold(problem: ProblemError): void {
    this.reading.end();
    this.show({ status: "failed", problem, view: null, present: new Map() });
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
