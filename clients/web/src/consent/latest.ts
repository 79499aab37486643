import { keptOf } from "../membership/saidBy";
import type {
  ConsentDecision, ConsentScope, ConsentState, ReceiverKind, RecordedConsent, SettledConsent,
} from "../wire";

export const scopes: readonly ConsentScope[] = [
  "ernAdvice", "personImages", "receiverOutsideHealth", "matchingHere", "matchingDatabases", "ernRegistry", "teaching",
  "researchContact",
];

/** Scopes whose answer opens and stops nothing here: nothing matches, sends to a registry or asks (CON-62). */
export const recordsOnly: readonly ConsentScope[] = [
  "matchingHere", "matchingDatabases", "ernRegistry", "researchContact",
];

/** What an answer is on: a scope, and of receivers outside the health service which, and of which kind. */
type Subject = Pick<RecordedConsent, "scope" | "receiver" | "receiverKind">;

/** A receiver's name, alike for every way in which it may be written (CON-98); the twin of ReceiverNames.cs. */
function keyOf(receiver: string | null): string | null {
  return receiver === null ? null
    : receiver.normalize("NFC").split(/\s+/u).filter((part) => part !== "").join(" ").toLowerCase();
}

/** Whether an answer, or how it was settled, is on what another is on; the twin of RecordedConsent.IsOn. */
export function isOn(each: Subject, { scope, receiver, receiverKind }: Subject): boolean {
  return each.scope === scope && keyOf(each.receiver) === keyOf(receiver)
    && (each.receiverKind == null || each.receiverKind === receiverKind);
}

/** An answer that says no kind, as one on the kind that it is read for (CON-73). */
function read(each: RecordedConsent, receiverKind: ReceiverKind | null): RecordedConsent {
  return each.receiverKind == null && receiverKind !== null ? { ...each, receiverKind } : each;
}

/**
 * The last answer on a scope, per receiver and kind. One that says no kind stands by itself only where none on that
 * receiver says it, or where receivers are not named.
 */
export function latestOf({ decisions }: ConsentState, scope: ConsentScope): readonly RecordedConsent[] {
  const last = new Map<string, RecordedConsent>();
  for (const each of decisions) {
    if (each.scope === scope) { last.set(JSON.stringify([keyOf(each.receiver), each.receiverKind ?? null]), each); }
  }
  const lines = [...last.values()];
  return lines.flatMap((line) => {
    const kind = line.receiverKind ?? null;
    if (line.receiver === "" || line.receiver === null) { return [line]; }
    if (kind === null) {
      const isSaid = lines.some((each) => keyOf(each.receiver) === keyOf(line.receiver) && each.receiverKind != null);
      return isSaid ? [] : [line];
    }
    return [read(decisions.findLast((each) => isOn(each, line)) ?? line, kind)];
  });
}

/** How the answers up to the last one were settled, if they were. Receivers that are not named are not told apart. */
export function settledOf({ settlements }: ConsentState, latest: RecordedConsent): SettledConsent | undefined {
  return latest.receiver === "" ? undefined
    : settlements.findLast((each) => isOn(each, latest) && each.order > latest.order);
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
  const before = consent.settlements.findLast((each) => isOn(each, latest) && each.order < latest.order)?.order ?? 0;
  const last = new Map<string, RecordedConsent>();
  for (const each of consent.decisions) {
    if (!isOn(each, latest) || each.order <= before) { continue; }
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
    last.set(voice, read(each, latest.receiverKind ?? null));
  }
  return [...last.values()];
}

/** Today where the reader sits, as a date without time. */
export function today(now: Date = new Date()): string {
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 10);
}
