import type { CasePart, RoomState } from "../wire";

/** The part of the case in which found words stand already. */
export type FoundWhere = { readonly text: CasePart }
  | { readonly part: "goal" | "statement" | "recommendation" | "title" | "comment" | "mark" };

/** Where in the case, as its reader sees it, some words stand; undefined where that is in none of its texts. */
export function foundWhere({ case: { texts, goals }, conclusion, materials, annotations }: RoomState, words: string):
FoundWhere | undefined {
  if (words === "") { return undefined; }
  const text = Object.entries(texts).find(([, said]) => said.text.includes(words));
  if (text !== undefined) { return { text: text[0] as CasePart }; }
  const among: readonly (readonly ["goal" | "statement" | "recommendation" | "title" | "comment" | "mark",
    readonly string[]])[] = [
    ["goal", Object.values(goals).map((goal) => goal.words)],
    ["statement", Object.values(conclusion.statements).map((statement) => statement.text)],
    ["recommendation", Object.values(conclusion.recommendations).map((recommendation) => recommendation.text)],
    ["title", Object.values(materials.items).map((material) => material.title)],
    ["comment", Object.values(annotations.threads).flatMap(({ comments }) => Object.values(comments))
      .map((comment) => comment.text)],
    ["mark", Object.values(annotations.items).map((mark) => mark.label ?? "")],
  ];
  const held = among.find(([, said]) => said.some((each) => each.includes(words)));
  return held === undefined ? undefined : { part: held[0] };
}
