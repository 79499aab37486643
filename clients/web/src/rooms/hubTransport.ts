import { type HubConnection, HubConnectionBuilder, HttpTransportType, LogLevel } from "@microsoft/signalr";
import type { Batch, Id, Outcome, ResetReason, RoomCommand, RoomView } from "../wire";
import { get } from "../wire/http";
import type { Connection, RoomListener, RoomTransport } from "./roomTransport";
import type { PersonSignal, RoomSignal } from "./signals";
import { spread } from "./spread";

/** Between tries to connect, in milliseconds: doubled each time up to the longest. */
const ShortestWait = 500;
const LongestWait = 15_000;

/** A read that is not answered within this is tried anew: a line can be dead without saying so; in milliseconds. */
const AnswerWithin = 30_000;

/** Failed tries after which a page says that it is offline. */
const TriesBeforeOffline = 2;

/** How a program other than a page reaches the server. */
export interface HubAddress { readonly url: string; readonly token?: () => string }

/**
 * One hub connection for every room that the page has open. It starts with the first listener and comes back for ever.
 */
export class HubTransport implements RoomTransport {
  private readonly hub: HubConnection;
  private readonly listeners = new Map<Id, Set<RoomListener>>();
  private state: Connection = "connecting";
  private failures = 0;
  private running = false;
  /** A network came back while the old connection was still being put away. */
  private hurried = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(address: HubAddress = { url: "/hubs/rooms" }) {
    const { url, token } = address;
    this.hub = new HubConnectionBuilder()
      .withUrl(url, {
        transport: HttpTransportType.WebSockets,
        skipNegotiation: true,
        ...(token === undefined ? {} : { accessTokenFactory: token }),
      })
      .configureLogging(LogLevel.None)
      .build();
    this.hub.on("Batch", (batch: Batch) => { this.tell(batch.roomId, (l) => { l.batch(batch); }); });
    this.hub.on("Head", (room: Id, sequence: number, hash: string) => {
      this.tell(room, (l) => { l.head(sequence, hash); });
    });
    this.hub.on("Reset", (room: Id, reason: ResetReason) => { this.tell(room, (l) => { l.reset(reason); }); });
    this.hub.on("Signals", (room: Id, signals: PersonSignal[]) => { this.tell(room, (l) => { l.signals(signals); }); });
    this.hub.onclose(() => { this.lost(); });
  }

  get connection(): Connection {
    return this.state;
  }

  listen(roomId: Id, listener: RoomListener): () => void {
    const here = this.listeners.get(roomId) ?? new Set();
    this.listeners.set(roomId, here.add(listener));
    this.run();
    listener.connection(this.state);
    return () => {
      here.delete(listener);
      if (here.size > 0 || this.listeners.get(roomId) !== here) { return; }
      this.listeners.delete(roomId);
      if (this.state === "connected") { this.hub.send("Unfollow", roomId).catch(ignored); }
    };
  }

  view(roomId: Id, signal: AbortSignal): Promise<RoomView> {
    return get("/api/rooms/{roomId}", { path: { roomId }, signal, within: AnswerWithin });
  }

  events(roomId: Id, after: number, signal: AbortSignal): Promise<Batch> {
    return get("/api/rooms/{roomId}/events", { path: { roomId }, query: { after }, signal, within: AnswerWithin });
  }

  follow(roomId: Id, after: number, hash: string): Promise<void> {
    return this.hub.invoke("Follow", roomId, after, hash);
  }

  submit(roomId: Id, commands: readonly RoomCommand[]): Promise<readonly Outcome[]> {
    return this.hub.invoke("Submit", roomId, commands);
  }

  signal(roomId: Id, signal: RoomSignal): void {
    if (this.state === "connected") { this.hub.send("Signal", roomId, signal).catch(ignored); }
  }

  /** Ends the connection for good. */
  async stop(): Promise<void> {
    this.running = false;
    clearTimeout(this.timer);
    if (typeof window !== "undefined") {
      window.removeEventListener("online", this.hurry);
      window.removeEventListener("offline", this.cut);
    }
    await this.hub.stop();
  }

  private run(): void {
    if (this.running) { return; }
    this.running = true;
    if (typeof window !== "undefined") {
      window.addEventListener("online", this.hurry);
      window.addEventListener("offline", this.cut);
    }
    void this.connect();
  }

  /** The machine has a network again: no reason to wait out the pause. */
  private readonly hurry = (): void => {
    if (this.timer === undefined) { this.hurried = this.state !== "connected"; return; }
    clearTimeout(this.timer);
    void this.connect();
  };

  /** The machine has lost its network, which the socket itself would learn only after half a minute. */
  private readonly cut = (): void => {
    this.failures = TriesBeforeOffline;
    this.become("offline");
    this.hub.stop().catch(ignored);
  };

  private async connect(): Promise<void> {
    this.timer = undefined;
    try {
      await this.hub.start();
      this.failures = 0;
      this.hurried = false;
      this.become("connected");
    } catch {
      this.lost();
      // A refused handshake does not say why; a session that ended shows in this call, which leads to sign-in.
      await get("/api/session").catch(ignored);
    }
  }

  private lost(): void {
    if (!this.running || this.timer !== undefined) { return; }
    this.become(this.failures++ < TriesBeforeOffline ? "connecting" : "offline");
    const wait = this.hurried ? 0 : Math.min(LongestWait, ShortestWait * 2 ** (this.failures - 1));
    this.hurried = false;
    this.timer = setTimeout(() => { void this.connect(); }, spread(wait));
  }

  private become(state: Connection): void {
    if (this.state === state) { return; }
    this.state = state;
    for (const room of this.listeners.keys()) { this.tell(room, (l) => { l.connection(state); }); }
  }

  private tell(room: Id, say: (listener: RoomListener) => void): void {
    for (const listener of this.listeners.get(room) ?? []) { say(listener); }
  }
}

function ignored(): undefined {
  return undefined;
}
