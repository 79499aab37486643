import type { Schemas } from "../wire";

export type RequestReading = Schemas["RequestReading"];
export type RequestListItem = Schemas["RequestListItem"];
export type RequestStep = Schemas["RequestStep"];
export type ListedUnit = Schemas["ListedUnit"];
export type Urgency = Schemas["Urgency"];
export type SenderKind = Schemas["SenderKind"];

export const urgencies: readonly Urgency[] = ["ordinary", "withinThreeDays", "now"];
export const regions = ["nord", "midt", "vest", "sorOst", "unknown", "abroad"] as const;

const Day = 24 * 60 * 60 * 1000;
/** Time to ask a colleague, and to write the answer. */
const Soon = 2 * Day;

export type DueStanding = "passed" | "soon" | "later";

/** How near the time is by which a request is answered. */
export function dueStanding(dueAt: string, now: Date): DueStanding {
  const left = Date.parse(dueAt) - now.getTime();
  return left < 0 ? "passed" : left <= Soon ? "soon" : "later";
}

function folded(text: string): string {
  return text.toLocaleLowerCase("nb").normalize("NFC");
}

/** Units that have every word of the query in their names, those that can receive first. */
export function findUnits(units: readonly ListedUnit[], query: string, region: string): ListedUnit[] {
  const words = folded(query).split(/\s+/u).filter((word) => word !== "");
  return units
    .filter((unit) => region === "" || unit.region === region)
    .filter((unit) => {
      const text = folded(`${unit.name} ${unit.organisation.name}`);
      return words.every((word) => text.includes(word));
    })
    .sort((a, b) => Number(b.receives) - Number(a.receives));
}

/** A unit as people say it: a unit named as its organisation is said once. */
export function unitName(unit: ListedUnit): string {
  return unit.name === unit.organisation.name ? unit.name : `${unit.name}, ${unit.organisation.name}`;
}

/** What lies with the reader's unit: theirs to answer first, as the server orders it; what is answered last. */
export function inboxOf(items: readonly RequestListItem[]): RequestListItem[] {
  const open = (item: RequestListItem): boolean =>
    item.summary.status === "waitingForReceiver" || item.summary.status === "waitingForSender";
  return items.filter((item) => !item.mine && open(item));
}
