import type { AgeBand } from "../../wire";

/** The first year of each band, the oldest first. */
const bands: readonly (readonly [number, AgeBand])[] = [
  [75, "75+"], [60, "60-74"], [45, "45-59"], [30, "30-44"], [18, "18-29"], [16, "16-17"], [12, "12-15"], [6, "6-11"],
  [2, "2-5"], [0, "0-1"],
];

/** The age of somebody born on a day, as it is told to everybody here: in bands. */
export function ageBandOf(birthDate: string, today: string): AgeBand {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4))
    - (today.slice(5) < birthDate.slice(5) ? 1 : 0);
  return bands.find(([from]) => years >= from)?.[1] ?? "unknown";
}
