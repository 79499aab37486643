import { CommandQueue, type QueueHost } from "../../../src/rooms/commandQueue";
import { clearOutboxes, EncryptedOutbox } from "../../../src/rooms/encryptedOutbox";
import { BrowserTabs } from "../../../src/rooms/tabs";
import { newId } from "../../../src/wire/newId";

/* What a page keeps and tells its sister pages, for tests that drive it in a real browser. */
Object.assign(globalThis, {
  rooms: { CommandQueue, EncryptedOutbox, BrowserTabs, clearOutboxes, newId } satisfies Rooms,
});

export interface Rooms {
  readonly CommandQueue: new (...parts: [QueueHost, EncryptedOutbox, BrowserTabs]) => CommandQueue;
  readonly EncryptedOutbox: typeof EncryptedOutbox;
  readonly BrowserTabs: typeof BrowserTabs;
  readonly clearOutboxes: typeof clearOutboxes;
  readonly newId: typeof newId;
}
