/** Where a paragraph of a letter may be taken over to. */
export const letterParts = ["question", "history", "findings"] as const;
export type LetterPart = (typeof letterParts)[number];

/** Which paragraph, by its number, goes where. */
export type TakenOver = Readonly<Record<number, LetterPart>>;

/** The paragraphs of a letter: blank lines part them; in a letter without any, each line is one. */
export function paragraphsOf(letter: string): readonly string[] {
  const lines = letter.replaceAll("\r\n", "\n").trim();
  if (lines === "") { return []; }
  const parted = lines.split(/\n\s*\n/u);
  return (parted.length > 1 ? parted : lines.split("\n")).map((each) => each.trim()).filter((each) => each !== "");
}

/** The text of each part: its paragraphs in the letter's order. Parts without any are left out. */
export function partsOf(paragraphs: readonly string[], taken: TakenOver): ReadonlyMap<LetterPart, string> {
  const parts = letterParts.map((part): [LetterPart, string] => [
    part, paragraphs.filter((_, number) => taken[number] === part).join("\n\n"),
  ]);
  return new Map(parts.filter(([, text]) => text !== ""));
}

/** A paragraph is put in a part, or taken out again by choosing the same. */
export function take(taken: TakenOver, paragraph: number, part: LetterPart): TakenOver {
  const { [paragraph]: before, ...others } = taken;
  return before === part ? others : { ...others, [paragraph]: part };
}
