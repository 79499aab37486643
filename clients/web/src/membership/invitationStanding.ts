import type { Schemas } from "../wire";
import { inEea } from "./countries";

/** The day on a Norwegian wall, as days are written in the record. */
export function norwegianDay(now: Date): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Oslo" }).format(now);
}

/** What has become of an invitation; the twin of ExpertInvitation.StandingAt. */
export function standingOf(
  { expert, linkUntil, opening, withdrawn, taken, denied, claim }: Schemas["ExpertInvitation"], now: Date,
): Schemas["InvitationStanding"] {
  if (taken !== null) { return "taken"; }
  if (withdrawn !== null) { return "withdrawn"; }
  if (denied !== null) { return "wrongPlace"; }
  if (norwegianDay(now) > linkUntil) { return "expired"; }
  if (inEea(expert.country) || opening?.decision === "opened") {
    return claim !== null && claim.confirmedAt === null ? "otherName" : "open";
  }

  return opening === null ? "waiting" : "refused";
}
