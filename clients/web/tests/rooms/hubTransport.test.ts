// @vitest-environment node
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test, vi } from "vitest";
import { HubTransport } from "../../src/rooms/hubTransport";
import { spread } from "../../src/rooms/spread";

test("[LIVE-11] A wait is spread between half and all of it", () => {
  const waits = Array.from({ length: 1_000 }, () => spread(1_000));
  expect(Math.min(...waits)).toBeGreaterThanOrEqual(500);
  expect(Math.max(...waits)).toBeLessThanOrEqual(1_000);
  expect(new Set(waits.map((wait) => Math.floor(wait / 100))).size).toBe(5);
});

test("[LIVE-11] A connection that is refused is tried again and again, at growing distances, and says so", async () => {
  const tries: number[] = [];
  const server = createServer().on("upgrade", (_, socket) => {
    tries.push(performance.now());
    socket.destroy();
  });
  await new Promise<void>((done) => { server.listen(0, "127.0.0.1", done); });
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Nobody there.")));
  const transport = new HubTransport({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hubs/rooms` });
  const states: string[] = [];
  transport.listen("room", {
    connection: (state) => { states.push(state); },
    batch: () => undefined, head: () => undefined, reset: () => undefined, signals: () => undefined,
  });
  await vi.waitFor(() => { expect(tries.length).toBeGreaterThanOrEqual(5); }, 30_000);
  await transport.stop();
  server.close();
  vi.unstubAllGlobals();
  expect(states).toEqual(["connecting", "offline"]);
  const waits = tries.slice(1).map((at, i) => at - tries[i]!);
  waits.forEach((wait, i) => { expect(wait).toBeGreaterThanOrEqual(250 * 2 ** i - 5); });
});
