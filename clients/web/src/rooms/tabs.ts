import type { Id, Outcome, RoomCommand } from "../wire";

/** What the pages of one person and room tell each other. */
export type TabMessage =
  | { readonly kind: "added"; readonly command: RoomCommand }
  | { readonly kind: "settled"; readonly outcome: Outcome }
  | { readonly kind: "dismissed"; readonly commandId: Id };

/** The pages of one browser that show the same room: all show the waiting work, one sends it. */
export interface Tabs {
  /** Calls back once this page is the one that sends. */
  whenSender(run: () => void): void;
  say(message: TabMessage): void;
  hear(listener: (message: TabMessage) => void): void;
  close(): void;
}

/** This page alone: it sends at once. */
export class OneTab implements Tabs {
  whenSender(run: () => void): void { run(); }
  say(): void { return; }
  hear(): void { return; }
  close(): void { return; }
}

/** A lock decides who sends; when that page closes, the next one takes over. */
export class BrowserTabs implements Tabs {
  private readonly channel: BroadcastChannel;
  private readonly name: string;
  private readonly closing = new AbortController();

  constructor(personId: Id, roomId: Id) {
    this.name = `caseroom-room-${personId}-${roomId}`;
    this.channel = new BroadcastChannel(this.name);
  }

  whenSender(run: () => void): void {
    const { signal } = this.closing;
    navigator.locks.request(this.name, { signal }, () => {
      run();
      return new Promise<void>((release) => { signal.addEventListener("abort", () => { release(); }); });
    }).catch((failure: unknown) => {
      if (!signal.aborted) { throw failure; }
    });
  }

  say(message: TabMessage): void {
    // An outcome can come after its page was left; the next page learns of it from the outbox and the log.
    if (!this.closing.signal.aborted) { this.channel.postMessage(message); }
  }

  hear(listener: (message: TabMessage) => void): void {
    this.channel.onmessage = (event: MessageEvent<TabMessage>) => { listener(event.data); };
  }

  close(): void {
    this.closing.abort();
    this.channel.close();
  }
}
