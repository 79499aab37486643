// @vitest-environment node
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { CallBytes, CommandBytes, ResendAfter } from "../../src/rooms/commandQueue";
import { type Kept, PageOutbox } from "../../src/rooms/outbox";
import type { RoomSession } from "../../src/rooms/RoomSession";
import type { Id } from "../../src/wire";
import { FakeServer, join, Me, refused, settle } from "./fakeRoom";

const comment = { threadId: "t", commentId: "c", text: "x", mentions: [] };
const long = (bytes: number): typeof comment => ({ ...comment, text: "x".repeat(bytes) });
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

/** A disk whose writes take as long as the test says, those that keep something longer than the others. */
class SlowOutbox extends PageOutbox {
  override async put(kept: Kept): Promise<void> {
    await new Promise((done) => { setTimeout(done, kept.problem === undefined ? 500 : 5); });
    return super.put(kept);
  }
}

async function opened(outbox = new PageOutbox()): Promise<RoomSession> {
  session = join(server, outbox);
  await settle();
  return session;
}

const sent = (): Id[] => server.calls.flat().map(({ commandId }) => commandId);

test("[LIVE-13] What gathers in one turn goes in one call, in order, and no more than the limit", async () => {
  await opened();
  for (let i = 0; i < 40; i++) { void session.submit("addComment", comment); }
  const given = session.current().pending.map(({ commandId }) => commandId);
  await settle();
  expect(server.calls.map((call) => call.length)).toEqual([32, 8]);
  expect(sent()).toEqual(given);
});

test("[LIVE-13] Long commands are shared out over calls that the server takes", async () => {
  await opened();
  for (let i = 0; i < 20; i++) { void session.submit("addComment", long(60_000)); }
  await settle();
  const bytes = server.calls.map((call) => JSON.stringify(call.map(({ data }) => data)).length);
  expect(server.calls.flat()).toHaveLength(20);
  expect(Math.max(...bytes)).toBeLessThan(CallBytes + 1_000);
});

test("[LIVE-13] A command that no call can carry is refused to its author, and holds nobody up", async () => {
  await opened();
  const outcome = session.submit("addComment", long(CommandBytes));
  const next = session.submit("addComment", comment);
  await expect(outcome).resolves.toMatchObject({
    status: "refused", problem: { code: "tooLong", field: "data", limit: CommandBytes },
  });
  await expect(next).resolves.toMatchObject({ status: "applied" });
  expect(session.current().pending).toMatchObject([{ state: "refused" }, { state: "pending" }]);
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

test("[LIVE-14] A refused command stays with its problem until it is put away", async () => {
  await opened();
  server.answers.push((commands) => Promise.resolve(commands.map((c) => refused(c, "staleVersion"))));
  const outcome = await session.submit("addComment", comment, 7);
  expect(outcome.status).toBe("refused");
  expect(server.calls[0]![0]).toMatchObject({ basedOn: 7 });
  expect(session.current().pending).toMatchObject([{ state: "refused", problem: { code: "staleVersion" } }]);
  session.dismiss(outcome.commandId);
  expect(session.current().pending).toEqual([]);
});

test("[LIVE-14] A command refused before it was on the disk is shown by the next page and not sent again", async () => {
  const outbox = new SlowOutbox();
  await opened(outbox);
  server.answers.push((commands) => Promise.resolve(commands.map((c) => refused(c, "phaseForbids"))));
  const { commandId } = await session.submit("addComment", comment);
  session.close();
  await vi.advanceTimersByTimeAsync(2_000);
  await opened(outbox);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(session.current().pending).toMatchObject([{ commandId, state: "refused", problem: { code: "phaseForbids" } }]);
  expect(sent()).toEqual([commandId]);
});

test("[LIVE-14] One put away before it was on the disk does not come back", async () => {
  const outbox = new SlowOutbox();
  await opened(outbox);
  server.answers.push((commands) => Promise.resolve(commands.map((c) => refused(c, "phaseForbids"))));
  session.dismiss((await session.submit("addComment", comment)).commandId);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(await outbox.load()).toEqual([]);
});

test("A command that was refused to this page and accepted from another is in the log, and no longer shown as refused",
  async () => {
    await opened();
    server.answers.push((commands) => Promise.resolve(commands.map((c) => refused(c, "notAllowed"))));
    const { commandId } = await session.submit("addComment", comment);
    server.happens(commandId, Me);
    server.listener!.batch(server.batch(1, 1));
    expect(session.current().pending).toEqual([]);
  });

test("[LIVE-13] A command of unknown outcome is sent again with the same id", async () => {
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

test("[LIVE-13] What is over the rate limit waits instead of being refused", async () => {
  await opened();
  server.answers.push((commands) => Promise.resolve(commands.map((c) => refused(c, "tooMany"))));
  const outcome = session.submit("addComment", comment);
  await settle();
  await vi.advanceTimersByTimeAsync(ResendAfter);
  await expect(outcome).resolves.toMatchObject({ status: "applied" });
});

test("[LIVE-13] What was given while offline is sent when the connection is back, and by the next page too", async () => {
  const outbox = new PageOutbox();
  server.connection = "offline";
  await opened(outbox);
  void session.submit("addComment", comment);
  await settle();
  expect(server.calls).toEqual([]);
  session.close();
  server.connection = "connected";
  await opened(outbox);
  expect(server.calls.flat()).toHaveLength(1);
  await settle();
  expect(await outbox.load()).toEqual([]);
});

test("[LIVE-13] What an earlier page left is sent before what this one is given", async () => {
  const outbox = new PageOutbox();
  server.connection = "offline";
  await opened(outbox);
  void session.submit("addComment", comment);
  await settle();
  const [left] = session.current().pending;
  session.close();
  session = join(server, outbox);
  void session.submit("addComment", comment);
  await settle();
  server.becomes("connected");
  await settle();
  expect(sent()).toHaveLength(2);
  expect(sent()[0]).toBe(left!.commandId);
});

test("[LIVE-12] Work on its way to the disk when its author is removed does not arrive there", async () => {
  const outbox = new SlowOutbox();
  server.connection = "offline";
  await opened(outbox);
  void session.submit("addComment", comment);
  await settle();
  server.listener!.reset("removed");
  await vi.advanceTimersByTimeAsync(2_000);
  expect(await outbox.load()).toEqual([]);
});
