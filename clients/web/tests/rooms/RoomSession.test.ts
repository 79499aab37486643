// @vitest-environment node
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { PageOutbox } from "../../src/rooms/outbox";
import { AskAgainAfter } from "../../src/rooms/RoomReading";
import type { RoomSession } from "../../src/rooms/RoomSession";
import type { Batch, RoomView } from "../../src/wire";
import { onSignedOut, ProblemError } from "../../src/wire/http";
import { FakeServer, join, Me, Other, settle } from "./fakeRoom";

const comment = { threadId: "t", commentId: "c", text: "x", mentions: [] };
const unavailable = (): Promise<never> => Promise.reject(new ProblemError({ code: "unavailable", status: 503 }));
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

/** An answer that comes when the test says so. */
function later<T>(): { answer: (value: T) => void; promise: Promise<T> } {
  let answer!: (value: T) => void;
  return { promise: new Promise<T>((resolve) => { answer = resolve; }), answer };
}

const threads = (): string[] => Object.keys(session.current().view?.state.annotations.threads ?? {});

test("A room is loaded, then followed from where it was loaded", async () => {
  await opened(3);
  expect(session.current().status).toBe("open");
  expect(server.follows).toEqual([3]);
});

test("[LIVE-08] A batch that overlaps is folded from where the page stands, and an older one is passed over",
  async () => {
    await opened(2);
    server.happens("a");
    server.listener!.batch(server.batch(2, 3));
    const state = session.current().view!.state;
    server.listener!.batch(server.batch(1, 3));
    expect(threads()).toHaveLength(3);
    expect(session.current().view!.state).toBe(state);
  });

test("[LIVE-08] What arrives while the room is read is folded in afterwards", async () => {
  server.happens("old-0");
  const held = later<RoomView>();
  server.viewAnswers.push((view) => held.promise.then(() => view));
  session = join(server);
  await settle();
  server.happens("a");
  server.listener!.batch(server.batch(2, 2));
  held.answer(null as never);
  await settle();
  expect(threads()).toEqual(["old-0", "a"]);
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

test("[LIVE-08] A gap is pulled over HTTP", async () => {
  await opened(1);
  server.happens("a");
  server.happens("b");
  server.listener!.batch(server.batch(3, 3));
  await settle();
  expect(server.pulls).toBe(1);
  expect(threads()).toEqual(["old-0", "a", "b"]);
});

test("[LIVE-08] A gap that grew while it was pulled is pulled to its end", async () => {
  await opened(1);
  ["a", "b", "c", "d"].forEach((id) => { server.happens(id); });
  server.pageAnswers.push(() => Promise.resolve(server.batch(2, 3)));
  server.listener!.batch(server.batch(3, 3));
  server.listener!.batch(server.batch(5, 5));
  await settle();
  expect(server.pulls).toBe(2);
  expect(threads()).toHaveLength(5);
});

test("[LIVE-08] A head beat finds a lost tail", async () => {
  await opened(1);
  server.happens("a");
  server.listener!.head(2, "hash-2");
  await settle();
  expect(threads()).toEqual(["old-0", "a"]);
});

test("[LIVE-09] A head or a batch at this place with another hash means that the record was restored", async () => {
  await opened(1);
  server.listener!.head(1, "other");
  await settle();
  expect(server.views).toBe(2);
  server.listener!.batch({ ...server.batch(1, 1), hash: "other" });
  await settle();
  expect(server.views).toBe(3);
});

test("[LIVE-09] A page pulled before a reset is not folded after it", async () => {
  await opened(1);
  server.happens("a");
  const old = later<Batch>();
  server.pageAnswers.push(() => old.promise);
  server.listener!.head(2, "hash-2");
  server.log.length = 1;
  server.listener!.reset("restored");
  await settle();
  server.happens("b");
  old.answer({ ...server.batch(2, 2), events: [{ ...server.log[1]!, commandId: "a" }] });
  await settle();
  expect(session.current().view).toMatchObject({ sequence: 1 });
  expect(threads()).toEqual(["old-0"]);
});

test("A range of which this reader may see nothing moves the page on", async () => {
  await opened(1);
  server.listener!.batch({ ...server.batch(2, 2), to: 4, hash: "hash-4", events: [] });
  expect(session.current().view).toMatchObject({ sequence: 4, hash: "hash-4" });
});

test("[LIVE-10] A changed view is loaded and followed anew, and nothing is folded before", async () => {
  await opened(1);
  server.happens("a");
  server.viewAnswers.push(unavailable);
  server.listener!.reset("viewChanged");
  await settle();
  server.listener!.batch(server.batch(2, 2));
  expect(threads()).toEqual(["old-0"]);
  await vi.advanceTimersByTimeAsync(AskAgainAfter);
  expect(threads()).toEqual(["old-0", "a"]);
  expect(server.follows).toEqual([1, 2]);
});

test("[LIVE-10] After a break the page goes on from where it stands", async () => {
  await opened(1);
  server.becomes("offline");
  server.happens("a");
  server.becomes("connected");
  await settle();
  server.listener!.batch(server.batch(2, 2));
  expect(server.follows).toEqual([1, 1]);
  expect(server.views).toBe(1);
  expect(threads()).toEqual(["old-0", "a"]);
});

test("[LIVE-10] After a break that followed on a pull the room is read whole, unless the stream had come as far",
  async () => {
    await opened(1);
    server.happens("a");
    server.listener!.head(2, "hash-2");
    await settle();
    server.becomes("offline");
    server.becomes("connected");
    await settle();
    expect([server.views, server.follows]).toEqual([2, [1, 2]]);
    server.happens("b");
    server.listener!.head(3, "hash-3");
    await settle();
    server.listener!.batch(server.batch(2, 3));
    server.becomes("offline");
    server.becomes("connected");
    await settle();
    expect([server.views, server.follows]).toEqual([2, [1, 2, 3]]);
  });

test("[LIVE-11] A follow that the server fails is tried again while the connection stands", async () => {
  const fail = (): Promise<void> => Promise.reject(new Error("The server failed."));
  server.followAnswers.push(fail, fail, fail);
  await opened(1);
  for (let tries = 0; tries < 3; tries++) { await vi.advanceTimersByTimeAsync(AskAgainAfter); }
  expect(server.follows).toEqual([1, 1, 1, 1]);
  await vi.advanceTimersByTimeAsync(10 * AskAgainAfter);
  expect(server.follows).toHaveLength(4);
});

test("[LIVE-11] A room that cannot be read says so and is read when that is possible again", async () => {
  server.viewAnswers.push(unavailable, unavailable);
  await opened(1);
  expect(session.current()).toMatchObject({ status: "failed", problem: { code: "unavailable" } });
  for (let tries = 0; tries < 2; tries++) { await vi.advanceTimersByTimeAsync(AskAgainAfter); }
  expect(session.current()).toMatchObject({ status: "open", problem: null, view: { sequence: 1 } });
});

test("[LIVE-11] What is shown stays shown while it cannot be read anew", async () => {
  await opened(1);
  server.viewAnswers.push(unavailable);
  server.listener!.head(1, "other");
  await settle();
  expect(session.current()).toMatchObject({ status: "open", view: { sequence: 1 } });
});

test("[LIVE-12] Who is removed keeps nothing of the room, in the page or in the outbox", async () => {
  const outbox = new PageOutbox();
  session = join(server, outbox);
  await settle();
  server.becomes("offline");
  void session.submit("addComment", comment);
  server.listener!.reset("removed");
  void session.submit("addComment", comment);
  await settle();
  expect(session.current()).toMatchObject({ status: "gone", view: null, pending: [] });
  expect(await outbox.load()).toEqual([]);
});

test("[SIG-63] A room that is withheld from the sign-in shows nothing any more, and is not asked for again", async () => {
  await opened(1);
  server.viewAnswers.push(() => Promise.reject(new ProblemError({ code: "levelTooLow", status: 403 })));
  server.listener!.reset("viewChanged");
  await settle();
  expect(session.current()).toMatchObject({ status: "failed", view: null, problem: { code: "levelTooLow" } });
  const { views } = server;
  await vi.advanceTimersByTimeAsync(5 * AskAgainAfter);
  expect(server.views).toBe(views);
  expect(session.current().status).toBe("failed");
});

test("[LIVE-12] An answer that was under way at the removal brings nothing back", async () => {
  await opened(1);
  const [view, page] = [later<RoomView>(), later<Batch>()];
  server.happens("a");
  server.pageAnswers.push(() => page.promise);
  server.listener!.head(2, "hash-2");
  server.viewAnswers.push((now) => view.promise.then(() => now));
  server.listener!.head(1, "other");
  server.listener!.reset("removed");
  view.answer(null as never);
  page.answer(server.batch(2, 2));
  await vi.advanceTimersByTimeAsync(10 * AskAgainAfter);
  expect(session.current()).toMatchObject({ status: "gone", view: null });
  expect(server.follows).toEqual([1]);
});

test("[LIVE-12] A session that ended, however it is learnt, leaves nothing on the page and leads to sign-in",
  async () => {
    let told = 0;
    onSignedOut(() => { told++; });
    await opened(1);
    server.listener!.reset("signedOut");
    expect(session.current()).toMatchObject({ status: "signedOut", view: null });
    session.close();
    session = join(server);
    await settle();
    server.viewAnswers.push(() => Promise.reject(new ProblemError({ code: "signedOut", status: 401 })));
    server.listener!.reset("viewChanged");
    await settle();
    expect(session.current()).toMatchObject({ status: "signedOut", view: null });
    expect(told).toBe(2);
  });

test("[LIVE-12] A page that was left does nothing more", async () => {
  const view = later<RoomView>();
  server.viewAnswers.push((now) => view.promise.then(() => now));
  session = join(server);
  await settle();
  session.close();
  view.answer(null as never);
  await vi.advanceTimersByTimeAsync(10 * AskAgainAfter);
  expect(server.follows).toEqual([]);
  expect(server.views).toBe(1);
});

test("A room that is not there looks like one that is gone", async () => {
  server.gone = true;
  await opened();
  expect(session.current().status).toBe("gone");
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
