// @vitest-environment node
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { get } from "../../src/wire/http";

const plainFetch = globalThis.fetch;
let server: Server;

beforeEach(async () => {
  server = createServer((request, response) => {
    // Headers and half a body, and then nothing any more.
    if (request.url === "/api/session") { response.write("{"); }
  });
  await new Promise<void>((done) => { server.listen(0, "127.0.0.1", done); });
  const { port } = server.address() as AddressInfo;
  vi.stubGlobal("fetch", (path: string, init: RequestInit) => plainFetch(`http://127.0.0.1:${port}${path}`, init));
});
afterEach(() => {
  vi.unstubAllGlobals();
  server.closeAllConnections();
  server.close();
});

test("[LIVE-11] A read that nobody answers in time, or not to its end, ends as one that reached nobody", async () => {
  await expect(get("/api/rooms", { within: 100 })).rejects.toMatchObject({ code: "unreachable", status: 0 });
  await expect(get("/api/session", { within: 100 })).rejects.toMatchObject({ code: "unreachable", status: 0 });
});

test("A read that its caller withdraws ends as withdrawn", async () => {
  const stop = new AbortController();
  const read = get("/api/rooms", { within: 60_000, signal: stop.signal });
  stop.abort();
  await expect(read).rejects.toMatchObject({ name: "AbortError" });
});
