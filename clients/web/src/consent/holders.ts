import type { ConsentScope, ConsentState, Id, Member, RecordedConsent, RoomState } from "../wire";
import { answersOf, countsOf, differ, isAgainst, isOn, latestOf, scopes, settledOf } from "./latest";

/** The parts of a room that say whether something is consented to. */
export type Consenting = Pick<RoomState, "case" | "consent" | "membership">;

/** From this birthday on the patient answers alone. */
const inHealth = 16;

/** Whether a scope needs the yes of each who holds parental responsibility. */
export function needsEach({ agreements }: ConsentState, scope: ConsentScope): boolean {
  return agreements.some((rule) => rule.scope === scope && rule.who === "both");
}

/** Who holds parental responsibility by what is recorded; without identity nobody is told of any. */
export function holdersOf({ membership: { members } }: Pick<RoomState, "membership">): readonly Member[] {
  return Object.values(members)
    .filter(({ role, standing, relation }) => role === "representative" && standing !== "removed"
      && relation?.link?.kind === "parentalResponsibility")
    .toSorted((a, b) => a.order - b.order);
}

/** The holders whose yes is lacking to what counts as given; the twin of Holders.cs. */
export function lackingOf(state: Consenting, latest: RecordedConsent): readonly Member[] {
  const { consent, case: { identity } } = state;
  if (!needsEach(consent, latest.scope) || countsOf(consent, latest) !== "given") { return []; }
  const on = settledOf(consent, latest)?.on ?? latest.on;
  const birthDate = identity?.birthDate ?? null;
  if (birthDate !== null && on >= birthdayOf(birthDate, inHealth)) { return []; }
  const answered = (person: Id): boolean => consent.decisions
    .some((each) => isOn(each, latest) && each.unfounded !== true && each.giver === person);
  return holdersOf(state).filter(({ person }) => !answered(person.personId));
}

/** Whether what counts as given is the yes of representatives alone who have no authority on record, or no more: then
 * it opens nothing (CON-122); the twin of ConsentAuthority.cs. Without identity nobody is told. */
export function lacksAuthority({ consent, membership: { members } }: Consenting, latest: RecordedConsent): boolean {
  if (countsOf(consent, latest) !== "given") { return false; }
  const settled = settledOf(consent, latest);
  const said = settled === undefined ? answersOf(consent, latest)
    : consent.decisions.filter((each) => isOn(each, latest) && each.order < settled.order);
  const yes = said.filter(({ decision }) => decision === "given");
  return yes.length > 0 && yes.every(({ giver, givenBy, unfounded }) => {
    const member = giver == null ? undefined : members[giver];
    return unfounded === true || (givenBy !== "" && member?.role === "representative" && member.standing !== "removed"
      && member.relation?.link == null);
  });
}

/** Whether somebody born on a day answers for themselves, by two dates without a time. */
export function isOfAge(birthDate: string | null | undefined, today: string): boolean {
  return birthDate != null && birthdayOf(birthDate, inHealth) <= today;
}

/** Ages by which a patient is known not to answer alone yet; of a foetus the pregnant woman is the patient. */
const childhood: readonly string[] = ["0-1", "2-5", "6-11", "12-15"];

/** Whether the room knows that the patient is under sixteen (CON-126); the twin of Ages.IsKnownChild. */
export function isKnownChild({ identity, patient }: RoomState["case"], now: string): boolean {
  const birthDate = identity?.birthDate ?? null;
  return birthDate === null ? childhood.includes(patient?.age ?? "unknown") : !isOfAge(birthDate, now);
}

/** Whether what counts was said before the birthday from which the patient answers alone, and that is past. */
export function isOutgrown({ consent, case: { identity } }: Consenting, latest: RecordedConsent, now: string): boolean {
  const birthDate = identity?.birthDate ?? null;
  return birthDate !== null && isOfAge(birthDate, now)
    && (settledOf(consent, latest)?.on ?? latest.on) < birthdayOf(birthDate, inHealth);
}

/** Whether a yes and a no stand beside each other that may be settled; the twin of Answers.cs. What others recorded
 * against somebody's own no is no answer, nor is one for the child once the patient is of age. */
export function mayBeSettled(
  { consent, case: { identity } }: Consenting, latest: RecordedConsent, now: string,
): boolean {
  const answers = answersOf(consent, latest).filter(({ unfounded }) => unfounded !== true);
  const birthDate = identity?.birthDate ?? null;
  const counts = ({ on }: { readonly on: string }): boolean => birthDate === null || !isOfAge(birthDate, now)
    || on >= birthdayOf(birthDate, inHealth);
  const settled = consent.settlements.findLast((each) => isOn(each, latest) && each.order < latest.order);
  const standing = [...answers.filter((each) => !answers.some((own) => own.giver != null && own !== each
    && own.giver === each.giver && isAgainst(own, each))), ...settled === undefined ? [] : [settled]].filter(counts);
  return standing.some(({ decision }) => decision === "given")
    && standing.some(({ decision }) => decision !== "given");
}

function birthdayOf(birthDate: string, age: number): string {
  return `${String(Number(birthDate.slice(0, 4)) + age)}${birthDate.slice(4)}`;
}

/** Whether the last answer counts as a yes of somebody who may say it, and nobody's yes is lacking beside it. */
export function isAgreed(state: Consenting, latest: RecordedConsent): boolean {
  return countsOf(state.consent, latest) === "given" && !waits(state, latest);
}

/** Whether a yes opens nothing yet, since somebody's is lacking or nobody who may has said it. */
function waits(state: Consenting, latest: RecordedConsent): boolean {
  return lackingOf(state, latest).length > 0 || lacksAuthority(state, latest);
}

/** Whether something is given now, for any receiver. */
export function isGiven(state: Consenting, scope: ConsentScope): boolean {
  return latestOf(state.consent, scope).some((latest) => isAgreed(state, latest));
}

/** How a scope stands that somebody has answered. */
export type ScopeStanding = "given" | "refused" | "differ" | "waits" | "opensNothing";

/** How many scopes stand how; of several receivers a disagreement says more than a yes, and a yes more than a no.
 * After a death no answer is waited for: a yes stands as it was answered, or opens nothing. */
export function consentCounts(
  state: Consenting & Pick<RoomState, "life">,
): readonly (readonly [ScopeStanding, number])[] {
  const standings = scopes.flatMap((scope) => standingOf(state, scope) ?? []);
  return (["given", "refused", "waits", "opensNothing", "differ"] as const)
    .map((each) => [each, standings.filter((standing) => standing === each).length] as const)
    .filter(([, count]) => count > 0);
}

function standingOf(
  state: Consenting & Pick<RoomState, "life">, scope: ConsentScope,
): ScopeStanding | undefined {
  const latest = latestOf(state.consent, scope);
  const over = state.life.death !== null;
  const stands = (each: RecordedConsent): boolean => over
    ? countsOf(state.consent, each) === "given" && !lacksAuthority(state, each) : isAgreed(state, each);
  return latest.length === 0 ? undefined
    : latest.some((each) => differ(state.consent, each)) ? "differ"
      : latest.some(stands) ? "given"
        : latest.some((each) => waits(state, each)) ? (over ? "opensNothing" : "waits") : "refused";
}
