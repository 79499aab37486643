import type { Id } from "../wire";

/** Somebody who can be named with @ in a comment. */
export interface Mentionable { readonly id: Id; readonly name: string; readonly detail: string }

/** What is being typed after an @: where the @ stands, and the words so far. Undefined when no mention is under way. */
export interface OpenMention { readonly at: number; readonly query: string }

/** A name has at most this many words before it stops being a search. */
const MostWords = 3;

export function openMention(text: string, caret: number): OpenMention | undefined {
  const before = text.slice(0, caret);
  const at = before.lastIndexOf("@");
  if (at < 0 || (at > 0 && !/[\s(]/u.test(before[at - 1]!))) { return undefined; }
  const query = before.slice(at + 1);
  return query.includes("\n") || query.split(" ").length > MostWords ? undefined : { at, query };
}

/** Who fits what is typed, by any word of name, profession or place. */
export function fitting(people: readonly Mentionable[], query: string): readonly Mentionable[] {
  const wanted = plain(query).split(" ").filter((word) => word !== "");
  return people.filter(({ name, detail }) => {
    const words = plain(`${name} ${detail}`).split(/[\s,]+/u);
    return wanted.every((want) => words.some((word) => word.startsWith(want)));
  });
}

/** The text with the mention written out, and where the caret goes. */
export function completed(text: string, mention: OpenMention, caret: number, name: string):
{ readonly text: string; readonly caret: number } {
  const start = `${text.slice(0, mention.at)}@${name} `;
  return { text: start + text.slice(caret).trimStart(), caret: start.length };
}

/** Those of the people whose name stands after an @ in the text; a longer name is not taken for a shorter one. */
export function mentioned(text: string, people: readonly Mentionable[]): readonly Id[] {
  return [...new Set(partsOf(text, people).flatMap((part) => (part.id === undefined ? [] : [part.id])))];
}

export interface TextPart { readonly text: string; readonly id?: Id }

/** The text cut where a person is named. */
export function partsOf(text: string, people: readonly Pick<Mentionable, "id" | "name">[]): readonly TextPart[] {
  const byLength = [...people].sort((a, b) => b.name.length - a.name.length);
  const parts: TextPart[] = [];
  let plainFrom = 0;
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    if (at < plainFrom) { continue; }
    const person = byLength.find(({ name }) => name !== "" && text.startsWith(name, at + 1));
    if (person === undefined) { continue; }
    if (at > plainFrom) { parts.push({ text: text.slice(plainFrom, at) }); }
    plainFrom = at + 1 + person.name.length;
    parts.push({ text: text.slice(at, plainFrom), id: person.id });
  }
  if (plainFrom < text.length) { parts.push({ text: text.slice(plainFrom) }); }
  return parts;
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase("nb");
}
