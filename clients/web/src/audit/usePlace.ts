import { useTranslation } from "react-i18next";
import type { AccessEntry } from "../wire";

/** Where a reader works; of whom that would tell where the patient lives, that they are near. */
export function usePlace(): (reader: AccessEntry["reader"]) => string {
  const { t } = useTranslation("audit");
  return ({ hidden, unit, organisation }) => (
    hidden == null ? [unit, organisation].filter(Boolean).join(", ") : t(`hidden.${hidden}`));
}
