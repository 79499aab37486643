import type { FoundInText } from "../wire";

type Field = HTMLTextAreaElement | HTMLInputElement;

const fields = "textarea, input:not([type]), input[type=text]";

/**
 * Leads the author of a text back to it: its field gets the focus, with the first of the found words chosen there.
 * `form` is where it was sent from, if that was a form; words that stand in no field lead to the text of
 * the case that holds them, at its verb that changes it, and otherwise to the form alone.
 */
export function leadToFound(form: Element | null, found: readonly FoundInText[]): void {
  const words = found.filter(({ kind, excerpt }) => kind !== "unread" && excerpt !== "").map(({ excerpt }) => excerpt);
  const own = [...form?.querySelectorAll<Field>(fields) ?? []];
  const all = [...own, ...document.querySelectorAll<Field>(fields)];
  const held = all.find(({ value }) => words.some((word) => value.includes(word)));
  if (held === undefined) {
    if (own.length === 0 && leadToText(words)) { return; }
    (own[0] ?? form?.querySelector<HTMLElement>("[type=submit]"))?.focus();
    return;
  }
  const [at, length] = words.map((word) => [held.value.indexOf(word), word.length] as const)
    .filter(([place]) => place >= 0).sort(([a], [b]) => a - b)[0]!;
  held.scrollIntoView({ block: "center" });
  held.focus({ preventScroll: true });
  held.setSelectionRange(at, at + length);
}

/** Where the words stand in the case, as it is read. */
const texts = ".case-text, .goal blockquote, .facts li";

function leadToText(words: readonly string[]): boolean {
  const held = [...document.querySelectorAll<HTMLElement>(texts)]
    .find(({ textContent }) => words.some((word) => textContent.includes(word)));
  if (held === undefined) { return false; }
  // On a narrow screen the case is one of several parts, and may not be the one that is shown.
  if (held.offsetParent === null) { document.querySelector<HTMLElement>(".room-parts button")?.click(); }
  held.scrollIntoView({ block: "center" });
  const change = held.closest(".goal, .facts li, .case-part")?.querySelector<HTMLElement>("button");
  const target = change ?? held;
  if (change == null) { held.tabIndex = -1; }
  target.focus({ preventScroll: true });
  return true;
}
