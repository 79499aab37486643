import { useTranslation } from "react-i18next";
import type { Id } from "../../wire";
import { useOpenRoom } from "../roomAccess";
import { kinText } from "./kinship";

/** The relatives of the case, as relations, in the order they were recorded. */
export function useRelatives(): readonly { readonly id: Id; readonly relation: string }[] {
  const { t } = useTranslation("fact");
  const { facts } = useOpenRoom().state.case;
  return Object.entries(facts)
    .toSorted(([, a], [, b]) => a.order - b.order)
    .flatMap(([id, { fact }]) => fact.kind === "relative" ? [{ id, relation: kinText(fact.relation, t) }] : []);
}
