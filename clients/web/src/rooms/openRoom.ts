import type { Id } from "../wire";
import { get } from "../wire/http";
import { EncryptedOutbox } from "./encryptedOutbox";
import { HubTransport } from "./hubTransport";
import { type Outbox, PageOutbox } from "./outbox";
import { RoomSession } from "./RoomSession";
import { BrowserTabs } from "./tabs";

/** One connection for the page, whatever it opens. */
let transport: HubTransport | undefined;

/** Opens a room in this browser, with the work that an earlier page left unsent. */
export async function openRoom(roomId: Id, personId: Id): Promise<RoomSession> {
  const outbox = await outboxOf(roomId, personId);
  transport ??= new HubTransport();
  return new RoomSession(roomId, { transport, outbox, tabs: new BrowserTabs(personId, roomId) });
}

/** Without the session's secret, or without the browser's store, work lives as long as the page. */
async function outboxOf(roomId: Id, personId: Id): Promise<Outbox> {
  try {
    const { key } = await get("/api/session/offline-key");
    return await EncryptedOutbox.open(key, personId, roomId);
  } catch {
    return new PageOutbox();
  }
}
