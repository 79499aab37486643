import { CommandQueue, type QueueHost } from "../../../src/rooms/commandQueue";
import { EncryptedOutbox } from "../../../src/rooms/encryptedOutbox";
import { clearSealed, dropPast } from "../../../src/rooms/sealedRows";
import { BrowserTabs } from "../../../src/rooms/tabs";
import { keepTyping, takeTyping } from "../../../src/shell/keptTyping";
import { newId } from "../../../src/wire/newId";

/* What a page keeps and tells its sister pages, for tests that drive it in a real browser. */
Object.assign(globalThis, {
  rooms: {
    CommandQueue, EncryptedOutbox, BrowserTabs, clearSealed, dropPast, keepTyping, takeTyping, newId,
  } satisfies Rooms,
});

export interface Rooms {
  readonly CommandQueue: new (...parts: [QueueHost, EncryptedOutbox, BrowserTabs]) => CommandQueue;
  readonly EncryptedOutbox: typeof EncryptedOutbox;
  readonly BrowserTabs: typeof BrowserTabs;
  readonly clearSealed: typeof clearSealed;
  readonly dropPast: typeof dropPast;
  readonly keepTyping: typeof keepTyping;
  readonly takeTyping: typeof takeTyping;
  readonly newId: typeof newId;
}
