import { Fragment, type ReactElement, type ReactNode } from "react";

/** Private-use characters stand for the parts of a sentence until it is cut at them: no text of a person has them. */
const FirstMark = 0xe000;

/**
 * A translated sentence with elements in it, in the order that the language wants. `translate` gets a placeholder for
 * every part; nothing of a part is ever read as markup.
 */
export function Sentence({ translate, parts }: {
  readonly translate: (placeholders: Readonly<Record<string, string>>) => string;
  readonly parts: Readonly<Record<string, ReactNode>>;
}): ReactElement {
  const names = Object.keys(parts);
  const placeholders = Object.fromEntries(names.map((name, index) => [name, String.fromCharCode(FirstMark + index)]));
  const pieces = translate(placeholders).split(/([\ue000-\ue0ff])/u);
  return (
    <>
      {pieces.map((piece, index) => (
        <Fragment key={index}>{partOf(piece, names, parts) ?? piece}</Fragment>
      ))}
    </>
  );
}

function partOf(piece: string, names: readonly string[], parts: Readonly<Record<string, ReactNode>>): ReactNode {
  const name = names[piece.charCodeAt(0) - FirstMark];
  return name === undefined ? undefined : parts[name];
}
