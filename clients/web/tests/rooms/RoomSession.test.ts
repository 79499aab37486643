// @vitest-environment node
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ResendAfter } from "../../src/rooms/commandQueue";
import { PageOutbox } from "../../src/rooms/outbox";
import type { RoomSession } from "../../src/rooms/RoomSession";
import type { Outcome, RoomCommand } from "../../src/wire";
import { FakeServer, join, Me, Other, settle } from "./fakeRoom";

const comment = { threadId: "t", commentId: "c", text: "x", mentions: [] };
let server: FakeServer;
let session: RoomSession;

beforeEach(() => {
  vi.useFakeTimers();
  server = new FakeServer();
});
afterEach(() => {
  session.close();
  vi.useRealTimers();
});

async function opened(events = 0): Promise<RoomSession> {
  for (let i = 0; i < events; i++) { server.happens(`old-${i}`); }
  session = join(server);
  await settle();
  return session;
}

const threads = (): string[] => Object.keys(session.current().view?.state.annotations.threads ?? {});
const refused = (command: RoomCommand, code: string): Outcome => ({
  commandId: command.commandId, status: "refused", firstSequence: null, lastSequence: null, repeated: false,
  problem: { code },
});

test("A room is loaded, then followed from where it was loaded", async () => {
  await opened(3);
  expect(session.current().status).toBe("open");
  expect(server.follows).toEqual([3]);
});

test("A batch that overlaps is folded from where the page stands, and an older one is passed over", async () => {
  await opened(2);
  server.happens("a");
  server.listener!.batch(server.batch(2, 3));
  const state = session.current().view!.state;
  server.listener!.batch(server.batch(1, 3));
  expect(threads()).toHaveLength(3);
  expect(session.current().view!.state).toBe(state);
});

test("An event that this page does not know is said, and stays said", async () => {
  await opened(1);
  server.happens("a");
  const known = server.batch(2, 2);
  server.listener!.batch({ ...known, events: [{ ...known.events[0]!, type: "room.repainted.v1" } as never] });
  expect(session.current().outdated).toBe(true);
  server.happens("b");
  server.listener!.batch(server.batch(3, 3));
  expect(session.current()).toMatchObject({ outdated: true, view: { sequence: 3 } });
});

test("A gap is pulled over HTTP", async () => {
  await opened(1);
  server.happens("a");
  server.happens("b");
  server.listener!.batch(server.batch(3, 3));
  await settle();
  expect(server.pulls).toBe(1);
  expect(threads()).toEqual(["old-0", "a", "b"]);
});

test("A head beat finds a lost tail", async () => {
  await opened(1);
  server.happens("a");
  server.listener!.head(2, "hash-2");
  await settle();
  expect(threads()).toEqual(["old-0", "a"]);
});

test("A head with another hash means that the record was restored", async () => {
  await opened(1);
  server.listener!.head(1, "other");
  await settle();
  expect(server.views).toBe(2);
});

test("A range of which this reader may see nothing moves the page on", async () => {
  await opened(1);
  server.listener!.batch({ ...server.batch(2, 2), to: 4, hash: "hash-4", events: [] });
  expect(session.current().view).toMatchObject({ sequence: 4, hash: "hash-4" });
});

test("A changed view is loaded and followed anew", async () => {
  await opened(1);
  server.happens("a");
  server.listener!.reset("viewChanged");
  await settle();
  expect(threads()).toEqual(["old-0", "a"]);
  expect(server.follows).toEqual([1, 2]);
});

test("After a break the page follows first and reads what it may see now", async () => {
  await opened(1);
  server.becomes("offline");
  server.happens("a");
  server.becomes("connected");
  await settle();
  expect(server.follows).toEqual([1, 1]);
  expect(server.views).toBe(2);
  expect(threads()).toEqual(["old-0", "a"]);
});

test("Who is removed keeps nothing of the room, in the page or in the outbox", async () => {
  const outbox = new PageOutbox();
  session = join(server, outbox);
  await settle();
  server.becomes("offline");
  void session.submit("addComment", comment);
  server.listener!.reset("removed");
  await settle();
  expect(session.current()).toMatchObject({ status: "gone", view: null, pending: [] });
  expect(await outbox.load()).toEqual([]);
});

test("A room that is not there looks like one that is gone", async () => {
  server.gone = true;
  await opened();
  expect(session.current().status).toBe("gone");
});

test("What gathers in one turn goes in one call, in order, and no more than the limit", async () => {
  await opened();
  for (let i = 0; i < 40; i++) { void session.submit("addComment", comment); }
  await settle();
  expect(server.calls.map((call) => call.length)).toEqual([32, 8]);
});

test("A command shows as pending until the state holds it", async () => {
  await opened();
  const outcome = session.submit("addComment", comment);
  expect(session.current().pending).toMatchObject([{ type: "addComment", state: "pending" }]);
  await expect(outcome).resolves.toMatchObject({ status: "applied", lastSequence: 1 });
  expect(session.current().pending).toHaveLength(1);
  server.listener!.batch(server.batch(1, 1));
  expect(session.current().pending).toEqual([]);
});

test("An event that comes before its answer settles the command, once", async () => {
  await opened();
  server.answers.push(() => new Promise(() => undefined));
  const outcome = session.submit("addComment", comment);
  await settle();
  server.apply(server.calls[0]![0]!);
  server.listener!.batch(server.batch(1, 1));
  await expect(outcome).resolves.toMatchObject({ status: "applied", firstSequence: 1 });
  expect(session.current().pending).toEqual([]);
});

test("A refused command stays with its problem until it is put away", async () => {
  await opened();
  server.answers.push((commands) => Promise.resolve(commands.map((c) => refused(c, "staleVersion"))));
  const outcome = await session.submit("addComment", comment, 7);
  expect(outcome.status).toBe("refused");
  expect(server.calls[0]![0]).toMatchObject({ basedOn: 7 });
  expect(session.current().pending).toMatchObject([{ state: "refused", problem: { code: "staleVersion" } }]);
  session.dismiss(outcome.commandId);
  expect(session.current().pending).toEqual([]);
});

test("A command of unknown outcome is sent again with the same id", async () => {
  await opened();
  server.answers.push((commands) => {
    commands.forEach((c) => server.apply(c));
    return Promise.reject(new Error("The connection closed."));
  });
  const outcome = session.submit("addComment", comment);
  await settle();
  await vi.advanceTimersByTimeAsync(ResendAfter);
  await expect(outcome).resolves.toMatchObject({ status: "applied", repeated: true });
  expect(server.calls[1]![0]!.commandId).toBe(server.calls[0]![0]!.commandId);
  expect(server.log).toHaveLength(1);
});

test("What is over the rate limit waits instead of being refused", async () => {
  await opened();
  server.answers.push((commands) => Promise.resolve(commands.map((c) => refused(c, "tooMany"))));
  const outcome = session.submit("addComment", comment);
  await settle();
  await vi.advanceTimersByTimeAsync(ResendAfter);
  await expect(outcome).resolves.toMatchObject({ status: "applied" });
});

test("What was given while offline is sent when the connection is back, and by the next page too", async () => {
  const outbox = new PageOutbox();
  server.connection = "offline";
  session = join(server, outbox);
  await settle();
  void session.submit("addComment", comment);
  await settle();
  expect(server.calls).toEqual([]);
  session.close();
  server.connection = "connected";
  session = join(server, outbox);
  await settle();
  expect(server.calls.flat()).toHaveLength(1);
  expect(await outbox.load()).toEqual([]);
});

test("Others are shown while they give signs of life, and oneself never is", async () => {
  await opened();
  server.listener!.signals([
    { personId: Other, signal: { kind: "cursor", materialId: "m", page: null, x: 1, y: 2 } },
    { personId: Me, signal: { kind: "here" } },
  ]);
  expect([...session.current().present.keys()]).toEqual([Other]);
  expect(session.current().present.get(Other)).toMatchObject({ materialId: "m", cursor: { x: 1, y: 2 } });
  await vi.advanceTimersByTimeAsync(20_000);
  expect(session.current().present.size).toBe(0);
  expect(server.signals.filter((signal) => signal.kind === "here").length).toBeGreaterThan(3);
});
