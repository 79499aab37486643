// @vitest-environment node
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { Typing } from "../../../src/shell/keptTyping";
import type { Rooms } from "./page";
import { outboxSite } from "./site";

declare const globalThis: { rooms: Rooms } & typeof window;

const Typed = { "death on": "2026-11-02", "death decision": { readers: [], ground: "Solveig spurte" } };

let site: { url: string; close: () => void };
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  site = await outboxSite(Buffer.alloc(32, 7).toString("base64"));
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
  page = await context.newPage();
  await load();
});
afterEach(async () => { await context.close(); });

async function load(where = page): Promise<void> {
  await where.goto(site.url);
  await where.waitForFunction(() => "rooms" in globalThis);
}

const keep = (): Promise<void> =>
  page.evaluate((typed) => globalThis.rooms.keepTyping("p", "/rooms/1", typed), Typed);

/** What a person finds at a path, so many milliseconds after it was kept. */
const take = (person = "p", path = "/rooms/1", later = 0, where = page): Promise<Typing> =>
  where.evaluate(({ person, path, later }) => {
    const now = Date.now;
    Date.now = () => now() + later;
    return globalThis.rooms.takeTyping(person, path).finally(() => { Date.now = now; });
  }, { person, path, later });

/** All that lies in the browser's stores, as text. */
const disk = (): Promise<string> => page.evaluate(() => new Promise<string>((resolve) => {
  const beside = JSON.stringify([{ ...sessionStorage }, { ...localStorage }]);
  indexedDB.open("caseroom-outbox").onsuccess = (opened) => {
    const database = (opened.target as IDBOpenDBRequest).result;
    database.transaction("commands").objectStore("commands").getAll().onsuccess = (found) => {
      database.close();
      resolve((found.target as IDBRequest<object[]>).result.map((row) => Object.values(row).map((value) =>
        value instanceof ArrayBuffer || value instanceof Uint8Array
          ? new TextDecoder("latin1").decode(value) : String(value)).join(" ")).join("\n") + beside);
    };
  };
}));

test("[SIG-90] What was typed is there after the page was left, once", async () => {
  await keep();
  await load();
  expect(await take()).toEqual(Typed);
  expect(await take()).toEqual({});
  expect(await disk()).toBe("[{},{}]");
});

test("[SIG-91] No word of it lies in the browser", async () => {
  await keep();
  const lies = await disk();
  expect(lies).toContain("p/typed");
  expect(lies).not.toMatch(/Solveig|death|2026-11-02|ground/u);
});

test("[SIG-91] It opens for nobody else, at no other page, in no other window and not after ten minutes", async () => {
  await keep();
  expect(await take("q")).toEqual({});
  await keep();
  expect(await take("p", "/rooms/2")).toEqual({});
  await keep();
  expect(await take("p", "/rooms/1", 600_000)).toEqual({});
  await keep();
  const other = await context.newPage();
  await load(other);
  expect(await take("p", "/rooms/1", 0, other)).toEqual({});
  expect(await take()).toEqual(Typed);
});

test("[SIG-91] What nobody came back for is thrown away after ten minutes, and unsent work is not", async () => {
  await keep();
  await page.evaluate(async (secret) => {
    const outbox = await globalThis.rooms.EncryptedOutbox.open(secret, "p", "r");
    await outbox.put({ command: { commandId: "c", type: "addComment", data: {} } as never });
    await globalThis.rooms.dropPast(Date.now() + 599_000);
  }, Buffer.alloc(32, 7).toString("base64"));
  expect(await disk()).toContain("p/typed");
  await page.evaluate(() => globalThis.rooms.dropPast(Date.now() + 600_001));
  expect(await disk()).not.toContain("p/typed");
  expect(await disk()).toContain("p/r");
});

test("[SIG-91] Signing out throws it away", async () => {
  await keep();
  await page.evaluate(() => globalThis.rooms.clearSealed());
  expect(await take()).toEqual({});
});
