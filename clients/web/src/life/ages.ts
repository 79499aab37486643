/** From this birthday on, parts can be closed to parents. */
const asked = 12;

/** Whether somebody born on a day has had that birthday, by two dates without a time. */
export function isAsked(birthDate: string | null | undefined, today: string): boolean {
  if (birthDate === null || birthDate === undefined) { return false; }
  return `${String(Number(birthDate.slice(0, 4)) + asked)}${birthDate.slice(4)}` <= today;
}
