import type { FoundInText } from "../wire";

type Field = HTMLTextAreaElement | HTMLInputElement;

const fields = "textarea, input:not([type]), input[type=text]";

/**
 * Leads the author of a text back to it: its field gets the focus, with the first of the found words chosen there.
 * `form` is where it was sent from, if that was a form; words that stand in no field lead to the form alone.
 */
export function leadToFound(form: Element | null, found: readonly FoundInText[]): void {
  const words = found.map(({ excerpt }) => excerpt).filter((excerpt) => excerpt !== "");
  const own = [...form?.querySelectorAll<Field>(fields) ?? []];
  const all = [...own, ...document.querySelectorAll<Field>(fields)];
  const held = all.find(({ value }) => words.some((word) => value.includes(word)));
  if (held === undefined) {
    (own[0] ?? form?.querySelector<HTMLElement>("[type=submit]"))?.focus();
    return;
  }
  const [at, length] = words.map((word) => [held.value.indexOf(word), word.length] as const)
    .filter(([place]) => place >= 0).sort(([a], [b]) => a - b)[0]!;
  held.scrollIntoView({ block: "center" });
  held.focus({ preventScroll: true });
  held.setSelectionRange(at, at + length);
}
