import { isAgreed, isOutgrown, lackingOf, lacksAuthority, type Consenting } from "../consent/holders";
import { countsOf, latestOf } from "../consent/latest";
import type { OutsideKind } from "./exportRules";

/** Why no receiver of a kind is open: nobody was asked, a no holds, a parent has not answered, whoever said yes has
 * no authority on record, a child has come of age, or the yes is to another kind. */
export type Closed = "notAsked" | "refused" | "lacking" | "unfounded" | "outgrown" | "otherKind";

/** Receivers of a kind that a consent opens, by name; where there are none, why. */
export type OutsideReceivers =
  | { readonly open: readonly [string, ...string[]] }
  | { readonly closed: Closed };

/** Whom a conclusion may leave for; the twin of ExportPolicy.MayLeaveFor. */
export function receiversOf(state: Consenting, kind: OutsideKind, today: string): OutsideReceivers {
  const all = latestOf(state.consent, "receiverOutsideHealth").filter(({ receiver }) => receiver);
  // One that says no kind stands here only where no answer on its receiver says one (CON-73).
  const asked = all.filter(({ receiverKind }) => receiverKind == null || receiverKind === kind);
  const [first, ...more] = asked
    .filter((latest) => isAgreed(state, latest) && !isOutgrown(state, latest, today))
    .flatMap(({ receiver }) => receiver ?? []);
  if (first !== undefined) { return { open: [first, ...more] }; }
  const given = asked.filter((latest) => countsOf(state.consent, latest) === "given");
  if (given.some((latest) => isOutgrown(state, latest, today))) { return { closed: "outgrown" }; }
  if (given.some((latest) => lacksAuthority(state, latest))) { return { closed: "unfounded" }; }
  if (given.some((latest) => lackingOf(state, latest).length > 0)) { return { closed: "lacking" }; }
  if (asked.length > 0) { return { closed: "refused" }; }
  return { closed: all.some((latest) => isAgreed(state, latest)) ? "otherKind" : "notAsked" };
}
