/** Ten colours apart for colour-blind readers as far as ten can be; a pattern tells the eleventh from the first. */
export const LookColours = 10;
const patterns = ["solid", "striped", "dotted", "ringed"] as const;

export type LookPattern = (typeof patterns)[number];

/** How one participant is told from the others: a colour, a pattern, and always the initials beside them. */
export interface PersonLook { readonly colour: number; readonly pattern: LookPattern }

/**
 * The look of the participant who joined as number `order` (from 0); the same for every reader, so colours can be said
 * aloud.
 */
export function lookOf(order: number): PersonLook {
  const place = Math.max(0, Math.trunc(order));
  return { colour: place % LookColours, pattern: patterns[Math.floor(place / LookColours) % patterns.length]! };
}

/** Class names that carry the look; the colours are in styles/people.css. */
export function lookClass(look: PersonLook): string {
  return `person-c${look.colour} person-${look.pattern}`;
}

/** First letter of the first and the last name: "Åse Marie Lønn" gives "ÅL". */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u).filter((word) => /^\p{L}/u.test(word));
  const first = words[0];
  const last = words.length > 1 ? words[words.length - 1] : undefined;
  return [first, last].map((word) => (word === undefined ? "" : [...word][0]!.toLocaleUpperCase("nb"))).join("");
}
