import { expect, test, vi } from "vitest";
import { HubTransport } from "../../src/rooms/hubTransport";

/** Longest time in which a page may take a lost network for a connection; in milliseconds. */
const Promptly = 2_000;

/** A connection that starts at once, stops when told, and never notices by itself that the network is gone. */
const hub = vi.hoisted(() => ({
  starts: 0, closed: (): void => undefined,
  on: (): void => undefined,
  onclose(callback: () => void): void { hub.closed = callback; },
  start(): Promise<void> { hub.starts++; return Promise.resolve(); },
  stop(): Promise<void> { return Promise.resolve().then(() => { hub.closed(); }); },
}));
vi.mock("@microsoft/signalr", () => ({
  HttpTransportType: { WebSockets: 1 }, LogLevel: { None: 6 },
  HubConnectionBuilder: class {
    withUrl(): this { return this; }
    configureLogging(): this { return this; }
    build(): typeof hub { return hub; }
  },
}));

test.each([true, false])(
  "[LIVE-17] A lost network is said at once and a new one tried at once, also while the old one is put away: %s",
  async (atOnce) => {
    hub.starts = 0;
    const transport = new HubTransport();
    const states: string[] = [];
    transport.listen("room", {
      connection: (state) => { states.push(state); },
      batch: () => undefined, head: () => undefined, reset: () => undefined, signals: () => undefined,
    });
    await vi.waitFor(() => { expect(states.at(-1)).toBe("connected"); }, Promptly);
    window.dispatchEvent(new Event("offline"));
    expect(states.at(-1)).toBe("offline");
    if (!atOnce) { await Promise.resolve().then(() => undefined); }
    window.dispatchEvent(new Event("online"));
    await vi.waitFor(() => { expect(states.at(-1)).toBe("connected"); }, Promptly);
    expect(hub.starts).toBe(2);
    await transport.stop();
  });
