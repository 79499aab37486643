import { SealedRows } from "../rooms/sealedRows";
import type { Id } from "../wire";
import { get } from "../wire/http";
import { newId } from "../wire/newId";

/** Which row this tab left when its reader went to sign in anew: an id that says nothing. */
const marker = "caseroom.typed";

/** Milliseconds after which somebody who went to sign in anew does not come back for what they typed. */
export const LongestAway = 600_000;

/** By the names that the forms of a page give to what they hold. */
export type Typing = Readonly<Record<string, unknown>>;

interface KeptTyping { readonly path: string; readonly typing: Typing; readonly until: number }

/** A box that no room reads: only the same person opens it. */
async function boxOf(personId: Id): Promise<SealedRows> {
  const { key } = await get("/api/session/offline-key");
  return SealedRows.open(key, `${personId}/typed`);
}

/** Whether this tab left something. */
export function isTypingKept(): boolean {
  return sessionStorage.getItem(marker) !== null;
}

/** Seals what stands on the page at this path; throws where there is no key or no store. */
export async function keepTyping(personId: Id, path: string, typing: Typing): Promise<void> {
  const box = await boxOf(personId);
  const [id, until] = [newId(), Date.now() + LongestAway];
  await box.put(id, { path, typing, until } satisfies KeptTyping, until);
  sessionStorage.setItem(marker, id);
}

/** What this tab left at this path, once; empty where nothing was, or nothing can be read, or it is too late. */
export async function takeTyping(personId: Id, path: string): Promise<Typing> {
  const id = sessionStorage.getItem(marker);
  sessionStorage.removeItem(marker);
  if (id === null) { return {}; }
  try {
    const box = await boxOf(personId);
    const kept = (await box.all()).find((each) => each.id === id)?.content as KeptTyping | undefined;
    await box.remove(id);
    return kept?.path === path && Date.now() < kept.until ? kept.typing : {};
  } catch {
    return {};
  }
}
