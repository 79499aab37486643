import type { Schemas } from "../wire";

/** The day on which the years are over; of a 29 February the 28th in other years, as the server reckons. */
export function keptUntil({ from, years }: Pick<Schemas["Retention"], "from" | "years">): string {
  const [year = 0, month = 1, day = 1] = from.split("-").map(Number);
  const last = new Date(Date.UTC(year + years, month, 0)).getUTCDate();
  return new Date(Date.UTC(year + years, month - 1, Math.min(day, last))).toISOString().slice(0, 10);
}
