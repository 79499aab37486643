import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { factText } from "../rooms/case/factText";
import { useOpenRoom } from "../rooms/roomAccess";
import type { CasePart, Id, RoomState } from "../wire";
import { caseTexts } from "./caseTexts";

/** One thing that somebody may be kept from. */
export interface BlockPart {
  readonly id: Id;
  readonly kind: "text" | "material" | "fact" | "goal" | "statement" | "recommendation" | "conversation";
  readonly words: string;
}

const Shown = 80;

/** What a block may name, of the open room as its reader sees it. */
export function useBlockParts(): readonly BlockPart[] {
  const { t: fact } = useTranslation("fact");
  const { t } = useTranslation("case");
  return partsOf(useOpenRoom().state, fact, (text) => t(`parts.${text}`));
}

/**
 * In the order of the page; a conversation is called by how it begins. The texts of the case by their names alone, all
 * of them: neither what stands there nor whether anything does is the reader's to know from here (CON-75).
 */
function partsOf(state: RoomState, t: TFunction<"fact">, named: (text: CasePart) => string): readonly BlockPart[] {
  const { materials, conclusion, annotations } = state;
  return [
    ...caseTexts.map(({ id, part: text }) => part(id, "text", named(text))),
    ...inOrder(materials.items).filter(([, each]) => each.withdrawn === null)
      .map(([id, each]) => part(id, "material", each.title)),
    ...inOrder(state.case.facts).map(([id, { fact }]) => part(id, "fact", factText(fact, t))),
    ...inOrder(state.case.goals).map(([id, each]) => part(id, "goal", each.words)),
    ...inOrder(conclusion.statements).filter(([, each]) => each.withdrawn === null)
      .map(([id, each]) => part(id, "statement", each.text)),
    ...inOrder(conclusion.recommendations).filter(([, each]) => each.withdrawn === null)
      .map(([id, each]) => part(id, "recommendation", each.text)),
    ...inOrder(annotations.threads).map(([id, { comments }]) =>
      part(id, "conversation", inOrder(comments)[0]?.[1].text ?? "")),
  ].filter(({ words }) => words !== "");
}

/** What the command wants of the chosen: materials apart from the rest. */
export function chosenParts(parts: readonly BlockPart[], chosen: readonly Id[] | null):
{ readonly materials: Id[] | null; readonly parts: Id[] | null } {
  if (chosen === null) { return { materials: null, parts: null }; }
  const named = parts.filter(({ id }) => chosen.includes(id));
  const ids = (of: readonly BlockPart[]): Id[] | null => of.length === 0 ? null : of.map(({ id }) => id);
  return {
    materials: ids(named.filter(({ kind }) => kind === "material")),
    parts: ids(named.filter(({ kind }) => kind !== "material")),
  };
}

function part(id: Id, kind: BlockPart["kind"], words: string): BlockPart {
  return { id, kind, words: words.length <= Shown ? words : `${words.slice(0, Shown - 1)}…` };
}

function inOrder<T extends { readonly order: number }>(items: Readonly<Record<string, T>>): readonly [Id, T][] {
  return Object.entries(items).toSorted(([, a], [, b]) => a.order - b.order);
}
