import { cardOf } from "../membership/card";
import { EncryptedOutbox } from "../rooms/encryptedOutbox";
import type { Id } from "../wire";
import { get } from "../wire/http";

/** What was typed for an emergency, while its author signs in anew. */
export interface KeptReason { readonly roomId: Id; readonly reason: string }

/** Sealed like unsent work of a room, in a box that no room reads: only the same person opens it. */
async function boxOf(personId: Id): Promise<EncryptedOutbox> {
  const { key } = await get("/api/session/offline-key");
  return EncryptedOutbox.open(key, personId, "emergency");
}

export async function keepReason(personId: Id, { roomId, reason }: KeptReason): Promise<void> {
  const box = await boxOf(personId);
  await box.clear();
  await box.put({ command: { commandId: roomId, type: "takeEmergencyAccess", data: {
    accessId: roomId, person: cardOf({ personId }), reason,
  } } });
}

/** What was kept, once; undefined where nothing was, or nothing can be read. */
export async function takeKeptReason(personId: Id): Promise<KeptReason | undefined> {
  try {
    const box = await boxOf(personId);
    const kept = (await box.load())[0]?.command;
    await box.clear();
    return kept?.type === "takeEmergencyAccess"
      ? { roomId: kept.commandId, reason: kept.data.reason } : undefined;
  } catch {
    return undefined;
  }
}
