import type { Term } from "../../wire";

/** A code as terminologies write them: a short name, a colon, the number. */
const Code = /(?:^|\s)([A-Za-z][A-Za-z0-9-]*:[A-Za-z0-9.]+)\s*$/u;

/** One term a line: words, and at the end of the line the code if one is known. Free text is always enough. */
export function termsOf(text: string): Term[] {
  return text.split("\n").map((line) => line.trim()).filter((line) => line !== "").map((line) => {
    const code = Code.exec(line)?.[1];
    const label = code === undefined ? line : line.slice(0, -code.length).trim();
    return { label: label === "" ? line : label, code: code ?? null };
  });
}

/** The same terms as lines. */
export function wordsOfTerms(terms: readonly Term[]): string {
  return terms.map(({ label, code }) => code == null || code === label ? label : `${label} ${code}`).join("\n");
}
