/** Characters (UTF-16 code units) that the server takes of a text; the twins of Limits.cs. */
export const limits = { line: 500, paragraph: 4_000, text: 12_000 } as const;

/** Bytes that a text may take for each character of its limit; the twin of StoredText.cs. */
const bytesAUnit = 3;
const escapedBytes = 6;
const short = new Set(["\"", "\\", "\n", "\r", "\t", "\b", "\f"]);
const escaped = /[\p{Cs}\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Zs}]/u;

/** How many bytes a text takes where it is kept. */
export function storedBytes(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at++) { bytes += bytesOf(text[at]!); }
  return bytes;
}

/** How many characters more there is room for; below zero, how many are too many. */
export function roomLeft(text: string, limit: number): number {
  if (limit <= limits.line) { return limit - text.length; }
  const ofBytes = Math.floor((limit * bytesAUnit - storedBytes(text)) / bytesAUnit);
  return Math.min(limit - text.length, ofBytes);
}

export function fits(text: string, limit: number): boolean {
  return roomLeft(text, limit) >= 0;
}

function bytesOf(unit: string): number {
  if (short.has(unit)) { return 2; }
  if (unit >= " " && unit <= "~") { return 1; }
  if (escaped.test(unit)) { return escapedBytes; }
  return unit < "\u0800" ? 2 : 3;
}
