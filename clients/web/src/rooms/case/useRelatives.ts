import type { Id } from "../../wire";
import { useOpenRoom } from "../roomAccess";

/** The relatives of the case, as relations, in the order they were recorded. */
export function useRelatives(): readonly { readonly id: Id; readonly relation: string }[] {
  const { facts } = useOpenRoom().state.case;
  return Object.entries(facts)
    .toSorted(([, a], [, b]) => a.order - b.order)
    .flatMap(([id, { fact }]) => fact.kind === "relative" ? [{ id, relation: fact.relation }] : []);
}
