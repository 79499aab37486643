// @vitest-environment node
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { PendingCommand } from "../../../src/rooms/roomAccess";
import type { Outcome, RoomCommand } from "../../../src/wire";
import type { Rooms } from "./page";
import { outboxSite } from "./site";

const Secret = Buffer.alloc(32, 7).toString("base64");
const OtherSecret = Buffer.alloc(32, 8).toString("base64");

/** What a test leaves in a page for its next step there. */
interface Here { rooms: Rooms; queue: InstanceType<Rooms["CommandQueue"]>; calls: RoomCommand[][]; outcome?: Outcome;
  answer: "applied" | "refused" | "later"; answerNow: (outcomes: readonly Outcome[]) => void }
declare const globalThis: Here & typeof window;

let site: { url: string; close: () => void };
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  site = await outboxSite(Secret);
  browser = await chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium", args: ["--no-sandbox"],
  });
});
afterAll(async () => {
  await browser?.close();
  site?.close();
});
beforeEach(async () => {
  context = await browser.newContext();
  page = await opened();
});
afterEach(async () => { await context.close(); });

async function opened(): Promise<Page> {
  const next = await context.newPage();
  await next.goto(site.url);
  await next.waitForFunction(() => "rooms" in globalThis);
  return next;
}

/** Keeps comments with these texts, in this order, in one turn. */
function keep(texts: readonly string[], secret = Secret, person = "p", room = "r"): Promise<void> {
  return page.evaluate(async ({ texts, secret, person, room }) => {
    const outbox = await globalThis.rooms.EncryptedOutbox.open(secret, person, room);
    const commands = texts.map((text) => ({ commandId: globalThis.rooms.newId(), type: "addComment", data: { text } }));
    await Promise.all(commands.map((command) => outbox.put({ command: command as never })));
  }, { texts, secret, person, room });
}

function kept(secret = Secret, person = "p", room = "r"): Promise<string[]> {
  return page.evaluate(async ({ secret, person, room }) => {
    const outbox = await globalThis.rooms.EncryptedOutbox.open(secret, person, room);
    return (await outbox.load()).map(({ command }) => (command.data as unknown as { text: string }).text);
  }, { secret, person, room });
}

/** The store as it lies on the disk, whoever put it there. */
function rows(): Promise<string[]> {
  return page.evaluate(() => new Promise<string[]>((resolve) => {
    indexedDB.open("caseroom-outbox").onsuccess = (opened) => {
      const database = (opened.target as IDBOpenDBRequest).result;
      database.transaction("commands").objectStore("commands").getAll().onsuccess = (found) => {
        database.close();
        resolve((found.target as IDBRequest<object[]>).result.map((row) => Object.values(row).map((value) =>
          typeof value === "string" ? value : new TextDecoder("latin1").decode(value as ArrayBuffer)).join(" ")));
      };
    };
  }));
}

test("[LIVE-16] The next page reads what an earlier one left, in its order, and the disk holds no word of it",
  async () => {
    const texts = Array.from({ length: 50 }, (_, i) => `Secret ${i}`);
    await keep(texts);
    await page.reload();
    await page.waitForFunction(() => "rooms" in globalThis);
    expect(await kept()).toEqual(texts);
    const disk = await rows();
    expect(disk).toHaveLength(50);
    expect(disk.filter((row) => row.includes("Secret") || row.includes("addComment"))).toEqual([]);
  });

test("[LIVE-16] The key cannot be taken out of the page", async () => {
  const failure = await page.evaluate(async (secret) => {
    const outbox = await globalThis.rooms.EncryptedOutbox.open(secret, "p", "r");
    const key = (outbox as unknown as { sealed: { key: CryptoKey } }).sealed.key;
    return crypto.subtle.exportKey("raw", key).then(() => "exported", (reason: Error) => reason.name);
  }, Secret);
  expect(failure).toBe("InvalidAccessError");
});

test("[LIVE-16] In another session what was left is thrown away, not read", async () => {
  await keep(["a", "b"]);
  expect(await kept(OtherSecret)).toEqual([]);
  expect(await rows()).toEqual([]);
});

test("[LIVE-16] What was altered or moved on the disk is thrown away", async () => {
  await keep(["a", "b"]);
  await page.evaluate(() => new Promise<void>((resolve) => {
    indexedDB.open("caseroom-outbox").onsuccess = (opened) => {
      const database = (opened.target as IDBOpenDBRequest).result;
      const store = database.transaction("commands", "readwrite").objectStore("commands");
      store.getAll().onsuccess = (found) => {
        const [first, second] = (found.target as IDBRequest<{ commandId: string }[]>).result;
        // The sealed words of one command under the id of the other.
        store.put({ ...first!, commandId: second!.commandId });
        store.transaction.oncomplete = () => { database.close(); resolve(); };
      };
    };
  }));
  expect(await kept()).toEqual(["a"]);
});

test("[LIVE-16] Every person and room has a box of its own, and clearing one leaves the others", async () => {
  await keep(["mine"]);
  await keep(["theirs"], OtherSecret, "q", "r");
  await keep(["elsewhere"], Secret, "p", "s");
  expect(await kept()).toEqual(["mine"]);
  await page.evaluate(async (secret) => {
    await (await globalThis.rooms.EncryptedOutbox.open(secret, "p", "r")).clear();
  }, Secret);
  expect([await kept(), await kept(OtherSecret, "q", "r"), await kept(Secret, "p", "s")])
    .toEqual([[], ["theirs"], ["elsewhere"]]);
});

test("[LIVE-12] At sign-out nothing of anybody is left in the browser", async () => {
  await keep(["mine"]);
  await keep(["theirs"], OtherSecret, "q", "r");
  await page.evaluate(() => globalThis.rooms.clearSealed());
  expect(await rows()).toEqual([]);
});

/** Opens the room's queue in a page; what it sends is answered as the page is told. */
async function queueIn(one: Page, answer: Here["answer"]): Promise<void> {
  await one.evaluate(async ({ secret, answer }) => {
    const { BrowserTabs, CommandQueue, EncryptedOutbox } = globalThis.rooms;
    globalThis.calls = [];
    globalThis.answer = answer;
    const outbox = await EncryptedOutbox.open(secret, "p", "r");
    globalThis.queue = new CommandQueue({
      canSend: () => true,
      send: (commands) => {
        globalThis.calls.push([...commands]);
        if (globalThis.answer === "later") {
          return new Promise((resolve) => { globalThis.answerNow = resolve; });
        }
        return Promise.resolve(commands.map(({ commandId }): Outcome => ({
          commandId, status: globalThis.answer as "applied" | "refused", firstSequence: null, lastSequence: null,
          repeated: false, problem: globalThis.answer === "refused" ? { code: "phaseForbids" } : null,
        })));
      },
      head: () => 0,
      changed: () => undefined,
    }, outbox, new BrowserTabs("p", "r"));
    await globalThis.queue.restore();
  }, { secret: Secret, answer });
}

async function give(one: Page, text: string): Promise<void> {
  await one.evaluate((words) => {
    const command = { commandId: globalThis.rooms.newId(), type: "addComment", data: { text: words } } as never;
    void globalThis.queue.add(command).then((outcome) => { globalThis.outcome = outcome; });
  }, text);
}

const pendingIn = (one: Page): Promise<string[]> => one.evaluate(() =>
  globalThis.queue.pending.map(({ data, state }: PendingCommand) => `${(data as { text: string }).text} ${state}`));
const sentBy = (one: Page): Promise<string[]> => one.evaluate(() =>
  globalThis.calls.flat().map(({ data }) => (data as unknown as { text: string }).text));

test("[LIVE-15] Of two pages one sends what either is given, and both show what became of it", async () => {
  await queueIn(page, "refused");
  const second = await opened();
  await queueIn(second, "refused");
  await give(second, "a");
  await second.waitForFunction(() => globalThis.outcome?.status === "refused");
  await page.waitForFunction(() => globalThis.queue.pending.length === 1);
  expect([await sentBy(page), await sentBy(second)]).toEqual([["a"], []]);
  expect([await pendingIn(page), await pendingIn(second)]).toEqual([["a refused"], ["a refused"]]);

  await page.evaluate(() => {
    globalThis.answer = "applied";
    globalThis.queue.dismiss(globalThis.queue.pending[0]!.commandId);
  });
  await second.waitForFunction(() => globalThis.queue.pending.length === 0);
  await give(second, "b");
  await second.waitForFunction(() => globalThis.outcome?.status === "applied");
  await expect.poll(rows).toEqual([]);
  expect([await pendingIn(page), await pendingIn(second)]).toEqual([[], []]);
});

test("[LIVE-15] When the page that sends is closed, another sends what it had not brought through", async () => {
  await queueIn(page, "later");
  const second = await opened();
  await queueIn(second, "applied");
  await give(page, "a");
  await second.waitForFunction(() => globalThis.queue.pending.length === 1);
  await give(second, "b");
  await page.waitForFunction(() => globalThis.queue.pending.length === 2);
  expect([await sentBy(page), await sentBy(second)]).toEqual([["a"], []]);
  await page.close();
  await second.waitForFunction(() => globalThis.outcome?.status === "applied");
  expect(await sentBy(second)).toEqual(["a", "b"]);
  page = second;
  await expect.poll(rows).toEqual([]);
});

test("[LIVE-15] An outcome that comes after its page was left is kept for the next page", async () => {
  await queueIn(page, "later");
  await give(page, "a");
  await expect.poll(rows).toHaveLength(1);
  await page.evaluate(() => {
    const { commandId } = globalThis.queue.pending[0]!;
    globalThis.queue.close();
    globalThis.answerNow([{
      commandId, status: "refused", firstSequence: null, lastSequence: null, repeated: false,
      problem: { code: "phaseForbids" },
    }]);
  });
  await expect.poll(async () => {
    await queueIn(page, "applied");
    return pendingIn(page);
  }).toEqual(["a refused"]);
  expect(await sentBy(page)).toEqual([]);
});
