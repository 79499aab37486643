import type { Term } from "../wire";

const known = /^(HP|ORPHA|ORDO|OMIM|MONDO|ICD-?1[01]|SNOMED|SCT)\s*:?\s*([\w.]+)$/iu;

/** A code as it was typed, with the words beside it; null when nothing was typed. Words without a code are a label. */
export function termOf(typed: string, label: string): Term | null {
  const text = typed.trim();
  if (text === "") { return null; }
  return known.test(text) ? { label: label.trim() || text, code: text } : { label: text, code: null };
}
