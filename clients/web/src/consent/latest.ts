import type { ConsentScope, ConsentState, RecordedConsent } from "../wire";

export const scopes: readonly ConsentScope[] = [
  "ernAdvice", "personImages", "receiverOutsideHealth", "matchingHere", "matchingDatabases", "ernRegistry", "teaching",
  "researchContact",
];

/** Scopes whose answer opens and stops nothing here: nothing matches, sends to a registry or asks (CON-62). */
export const recordsOnly: readonly ConsentScope[] = [
  "matchingHere", "matchingDatabases", "ernRegistry", "researchContact",
];

/** The decision that counts for a scope: the last one, per receiver. */
export function latestOf({ decisions }: ConsentState, scope: ConsentScope): readonly RecordedConsent[] {
  const last = new Map<string | null, RecordedConsent>();
  for (const each of decisions) { if (each.scope === scope) { last.set(each.receiver, each); } }
  return [...last.values()];
}

/** Whether something is given now, for any receiver. */
export function isGiven(consent: ConsentState, scope: ConsentScope): boolean {
  return latestOf(consent, scope).some(({ decision }) => decision === "given");
}

/** How many scopes are given now, and how many have been asked. */
export function consentWords(consent: ConsentState): readonly [given: number, asked: number] {
  return [
    scopes.filter((scope) => isGiven(consent, scope)).length,
    scopes.filter((scope) => latestOf(consent, scope).length > 0).length,
  ];
}

/** Today where the reader sits, as a date without time. */
export function today(now: Date = new Date()): string {
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 10);
}
