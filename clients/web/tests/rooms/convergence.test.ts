// @vitest-environment node
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { HubTransport } from "../../src/rooms/hubTransport";
import { PageOutbox } from "../../src/rooms/outbox";
import { RoomSession } from "../../src/rooms/RoomSession";
import { OneTab } from "../../src/rooms/tabs";
import { get, post } from "../../src/wire/http";
import { newId } from "../../src/wire/newId";
import { RealServer } from "./realServer";

let server: RealServer;
let token: string;
const transports: HubTransport[] = [];
const sessions: RoomSession[] = [];
const plainFetch = globalThis.fetch;

beforeAll(async () => {
  server = await RealServer.start();
  token = await server.token("anders");
  vi.stubGlobal("fetch", (path: string, init: RequestInit) =>
    plainFetch(`${server.url}${path}`, { ...init, headers: { ...init.headers, Authorization: `Bearer ${token}` } }));
});
afterAll(async () => {
  sessions.forEach((session) => { session.close(); });
  await Promise.all(transports.map((transport) => transport.stop()));
  vi.unstubAllGlobals();
  await server.dispose();
});

function join(roomId: string): RoomSession {
  const transport = new HubTransport({ url: `${server.url}/hubs/rooms`, token: () => token });
  const session = new RoomSession(roomId, { transport, outbox: new PageOutbox(), tabs: new OneTab() });
  transports.push(transport);
  sessions.push(session);
  return session;
}

const provenance = { kind: "member" } as const;
const text = (session: RoomSession): string | undefined => session.current().view?.state.case.texts["history"]?.text;
const open = (session: RoomSession): Promise<void> =>
  vi.waitFor(() => { expect(session.current()).toMatchObject({ status: "open", connection: "connected" }); }, 30_000);

test("Two pages converge with the server, also over its death, and nothing given meanwhile is lost", async () => {
  const roomId = newId();
  const controller = { id: newId(), name: "Oslo universitetssykehus" };
  const unit = { id: newId(), name: "Barneavdeling for nevrofag" };
  const opened = await post("/api/rooms", {
    body: { commandId: newId(), roomId, role: "responsibleDoctor", controller, unit, basis: "Treats" },
  });
  expect(opened).toMatchObject({ status: "applied" });
  const [one, two] = [join(roomId), join(roomId)];
  await Promise.all([open(one), open(two)]);

  const goals = Array.from({ length: 5 }, (_, i) => one.submit("recordGoal", {
    goalId: newId(), words: `Goal ${i}`, askedBy: "A", askedOn: "2026-01-01", language: "nb", interpreter: false,
  }));
  expect((await Promise.all(goals)).map((outcome) => outcome.status)).toEqual(Array(5).fill("applied"));
  const missing = await two.submit("recordGoal", {
    goalId: newId(), words: "", askedBy: "A", askedOn: "2026-01-01", language: "nb", interpreter: false,
  });
  expect(missing).toMatchObject({ status: "refused", problem: { code: "missing", field: "words" } });
  two.dismiss(missing.commandId);
  // An accepted one waits until its event has come too.
  await vi.waitFor(() => { expect(one.current().pending).toEqual([]); }, 30_000);

  await server.kill();
  await vi.waitFor(() => { expect(one.current().connection).not.toBe("connected"); }, 30_000);
  const waiting = one.submit("setText", { part: "history", text: "Given while away", provenance });
  expect(one.current().pending).toHaveLength(1);
  await server.restart();
  expect(await waiting).toMatchObject({ status: "applied" });
  await vi.waitFor(() => { expect([text(one), text(two)]).toEqual(Array(2).fill("Given while away")); }, 60_000);

  const truth = await get("/api/rooms/{roomId}", { path: { roomId } });
  for (const session of [one, two]) {
    await vi.waitFor(() => { expect(session.current().view).toEqual(truth); }, 30_000);
    expect(session.current().pending).toEqual([]);
  }
}, 240_000);
