import type { Batch, Id, ResetReason, RoomView } from "../wire";
import { ProblemError } from "../wire/problem";
import { foldAll, isKnown } from "./fold";
import type { RoomSnapshot } from "./RoomSession";
import type { Connection, RoomTransport } from "./roomTransport";
import { spread } from "./spread";

/** At most so long before the server is asked again for what it did not answer; in milliseconds. */
export const AskAgainAfter = 2_000;

/** What the reading asks of its room. */
export interface ReadingHost {
  readonly shown: RoomSnapshot;
  show(change: Partial<RoomSnapshot>): void;
  /** These events are folded in. */
  took(batch: Batch): void;
  /** The room was read whole: whatever is in it is shown. */
  reread(): void;
  followed(): void;
  /** The reader sees nothing of the room any more. */
  left(status: "gone" | "signedOut"): void;
  /** The reader sees nothing of the room by this sign-in. */
  withheld(problem: ProblemError): void;
}

/**
 * Reads one room: loads it whole, follows it from there, and folds what comes. Whatever is missing or does not fit is
 * asked for again, for as long as the reader stays.
 */
export class RoomReading {
  private readonly ended = new AbortController();
  private readonly held: Batch[] = [];
  private loading = false;
  private again = false;
  /** The room must be read whole before anything is folded into what is shown. */
  private stale = true;
  private follows = 0;
  private following = false;
  private pulling = false;
  private wanted = 0;
  /**
   * What was pulled shows what the reader sees by then. Until the stream has come as far, nobody has said that this is
   * still what they saw before.
   */
  private pulledTo = 0;
  private resets = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly roomId: Id, private readonly transport: RoomTransport, private readonly host: ReadingHost,
  ) {}

  /** Reads the room whole; what arrives meanwhile is held and folded in afterwards. */
  async load(): Promise<void> {
    this.again = this.loading;
    if (this.loading || this.ended.signal.aborted) { return; }
    this.loading = this.stale = true;
    try {
      let view;
      do {
        this.again = false;
        view = await this.transport.view(this.roomId, this.ended.signal);
      } while (this.again);
      if (this.ended.signal.aborted) { return; }
      this.loading = this.stale = false;
      this.wanted = this.pulledTo = 0;
      this.host.show({ status: "open", view, problem: null });
      for (const batch of this.held.splice(0)) { this.take(batch); }
      this.host.reread();
      if (!this.following) { void this.follow(); }
    } catch (failure) {
      this.loading = false;
      this.held.length = 0;
      this.failed(failure);
    }
  }

  /** Goes on from what is shown; if the reader sees other things by now, the server says so. */
  connected(connection: Connection): void {
    this.following = false;
    if (connection === "connected") { void this.follow(); }
  }

  /**
   * Contiguity is judged by ranges: a batch that begins at or before the next sequence fits, whatever it leaves out.
   */
  take(batch: Batch): void {
    const { view } = this.host.shown;
    if (this.loading) { this.held.push(batch); return; }
    if (view === null || this.stale) { return; }
    if (batch.from > view.sequence + 1) { void this.pull(batch.to); return; }
    if (batch.to >= this.pulledTo) { this.pulledTo = 0; }
    this.add(batch, view);
  }

  /** The server says where its log ends: a lost tail is found, and a record that was restored. */
  compare(sequence: number, hash: string): void {
    const { view } = this.host.shown;
    if (view === null || this.loading || this.stale) { return; }
    if (sequence > view.sequence) { void this.pull(sequence); }
    else if (sequence === view.sequence && hash !== view.hash) { void this.load(); }
  }

  /** The server ended this reader's stream. */
  reset(reason: ResetReason): void {
    this.resets++;
    this.following = false;
    this.held.length = 0;
    switch (reason) {
      case "viewChanged":
      case "restored": void this.load(); return;
      case "removed":
      case "erased": this.host.left("gone"); return;
      case "signedOut": this.host.left("signedOut");
    }
  }

  /** Nothing is read or shown any more. */
  end(): void {
    this.ended.abort();
    clearTimeout(this.timer);
    this.held.length = 0;
  }

  private add(batch: Batch, view: RoomView): void {
    if (batch.to <= view.sequence) {
      if (batch.to === view.sequence && batch.hash !== view.hash) { void this.load(); }
      return;
    }
    const fresh = batch.events.filter((event) => event.sequence > view.sequence);
    const state = foldAll(view.state, fresh);
    const outdated = this.host.shown.outdated || fresh.some(({ type }) => !isKnown(type));
    this.host.show({ view: { ...view, sequence: batch.to, hash: batch.hash, state }, outdated });
    this.host.took(batch);
  }

  private failed(failure: unknown): void {
    if (this.ended.signal.aborted) { return; }
    const problem = failure instanceof ProblemError ? failure : new ProblemError({ code: "failure", status: 0 });
    if (problem.status === 404) { this.host.left("gone"); return; }
    if (problem.status === 401) { this.host.left("signedOut"); return; }
    if (problem.code === "levelTooLow") { this.host.withheld(problem); return; }
    if (this.host.shown.view === null) { this.host.show({ status: "failed", problem }); }
    this.askAgain();
  }

  private askAgain(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (this.stale) { void this.load(); } else if (!this.following) { void this.follow(); }
    }, spread(AskAgainAfter));
  }

  private async follow(): Promise<void> {
    const { view, connection } = this.host.shown;
    if (view === null || connection !== "connected" || this.stale || this.ended.signal.aborted) { return; }
    if (this.pulledTo > 0) { void this.load(); return; }
    const mine = ++this.follows;
    this.following = true;
    try {
      await this.transport.follow(this.roomId, view.sequence, view.hash);
      if (this.following && mine === this.follows) { this.host.followed(); }
    } catch {
      // With the connection it is tried when that is back; alone, when the server may have recovered.
      if (mine !== this.follows) { return; }
      this.following = false;
      this.askAgain();
    }
  }

  private async pull(to: number): Promise<void> {
    this.wanted = Math.max(this.wanted, to);
    if (this.pulling) { return; }
    this.pulling = true;
    try {
      while (!this.stale && this.host.shown.view!.sequence < this.wanted) {
        const { resets } = this;
        const before = this.host.shown.view!.sequence;
        const batch = await this.transport.events(this.roomId, before, this.ended.signal);
        const { view } = this.host.shown;
        // What was asked before a reset is of another view, or of another record.
        if (view === null || this.stale || resets !== this.resets || batch.from > view.sequence + 1) { break; }
        if (batch.to > view.sequence) { this.pulledTo = batch.to; }
        this.add(batch, view);
        if (this.host.shown.view?.sequence === before) { break; }
      }
    } catch (failure) {
      const told = failure instanceof ProblemError
        && (failure.status === 404 || failure.status === 401 || failure.code === "levelTooLow");
      if (told) { this.failed(failure); }
      // Anything else: the next head beat asks again.
    } finally {
      this.pulling = false;
    }
  }
}
