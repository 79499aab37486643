import type { Id } from "../wire";

const kept = "caseroom.saving";

/** Milliseconds after which somebody who went to sign in anew does not come back for a file. */
const Longest = 600_000;

interface KeptSaving { readonly personId: Id; readonly address: string; readonly at: number }

/** Notes, in this tab alone, which file somebody goes to sign in anew for. */
export function keepSaving(personId: Id, address: string): void {
  sessionStorage.setItem(kept, JSON.stringify({ personId, address, at: Date.now() } satisfies KeptSaving));
}

/** Whether this person went to sign in anew for this file, and has just come back. */
export function isKept(personId: Id, address: string): boolean {
  return keptAddress(personId) === address;
}

/** The file that this person went to sign in anew for, and has just come back for; null for none. */
export function keptAddress(personId: Id | undefined): string | null {
  const text = sessionStorage.getItem(kept);
  if (text === null) { return null; }
  const saving = JSON.parse(text) as KeptSaving;
  return saving.personId === personId && Date.now() - saving.at < Longest ? saving.address : null;
}

/** The file is asked for once. */
export function dropSaving(): void {
  sessionStorage.removeItem(kept);
}
