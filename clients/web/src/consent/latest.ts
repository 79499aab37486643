import { keptOf } from "../membership/saidBy";
import type { ConsentDecision, ConsentScope, ConsentState, RecordedConsent, SettledConsent } from "../wire";

export const scopes: readonly ConsentScope[] = [
  "ernAdvice", "personImages", "receiverOutsideHealth", "matchingHere", "matchingDatabases", "ernRegistry", "teaching",
  "researchContact",
];

/** Scopes whose answer opens and stops nothing here: nothing matches, sends to a registry or asks (CON-62). */
export const recordsOnly: readonly ConsentScope[] = [
  "matchingHere", "matchingDatabases", "ernRegistry", "researchContact",
];

/** The last answer on a scope, per receiver. */
export function latestOf({ decisions }: ConsentState, scope: ConsentScope): readonly RecordedConsent[] {
  const last = new Map<string | null, RecordedConsent>();
  for (const each of decisions) { if (each.scope === scope) { last.set(each.receiver, each); } }
  return [...last.values()];
}

/** How the answers up to the last one were settled, if they were. Receivers that are not named are not told apart. */
export function settledOf({ settlements }: ConsentState, latest: RecordedConsent): SettledConsent | undefined {
  return latest.receiver === "" ? undefined : settlements.findLast(({ scope, receiver, order }) =>
    scope === latest.scope && receiver === latest.receiver && order > latest.order);
}

/** What counts since the last answer: of several that differ the most protective, or how they were settled. */
export function countsOf(consent: ConsentState, latest: RecordedConsent): ConsentDecision {
  return settledOf(consent, latest)?.decision ?? latest.holds ?? latest.decision;
}

/** Whether the answers up to the last one differ, and nobody has settled it. */
export function differ(consent: ConsentState, latest: RecordedConsent): boolean {
  return latest.holds != null && settledOf(consent, latest) === undefined;
}

/** Marks what others recorded beside somebody's own no. */
const recorded = "recorded";

/** Whether a yes that others record stands against somebody's own no, which it does not replace (CON-96); the twin of
 * Answers.cs. An older log says that it did. */
export function isAgainst(own: RecordedConsent | undefined, { decision, proof, holds }: RecordedConsent): boolean {
  return own?.proof === "signedIn" && own.decision !== "given" && decision === "given" && proof !== "signedIn"
    && holds != null;
}

/** What each who answers said last, since it was settled the last time, and what others recorded of them
 * against their own no; the oldest first. */
export function answersOf(consent: ConsentState, latest: RecordedConsent): readonly RecordedConsent[] {
  const before = consent.settlements.findLast(({ scope, receiver, order }) =>
    scope === latest.scope && receiver === latest.receiver && order < latest.order)?.order ?? 0;
  const last = new Map<string, RecordedConsent>();
  for (const each of consent.decisions) {
    if (each.scope !== latest.scope || each.receiver !== latest.receiver || each.order <= before) { continue; }
    const voice = each.giver ?? keptOf(each.givenBy).trim().toLocaleUpperCase();
    if (isAgainst(last.get(voice), each)) { last.set(`${voice} ${recorded}`, each); continue; }
    last.delete(voice);
    last.delete(`${voice} ${recorded}`);
    // A no of who is named stands for a yes of nobody who is (CON-63).
    if (each.giver != null && each.decision !== "given") {
      for (const [key, other] of last) {
        if (other.giver == null && other.decision === "given") { last.delete(key); }
      }
    }
    last.set(voice, each);
  }
  return [...last.values()];
}

/** Today where the reader sits, as a date without time. */
export function today(now: Date = new Date()): string {
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 10);
}
