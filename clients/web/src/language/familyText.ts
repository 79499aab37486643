import { useTranslation } from "react-i18next";
import { useOpenRoom } from "../rooms/roomAccess";
import type { ReaderView } from "../wire";
import type nb from "./nb";

/** Every text of a group of texts, by its path. */
type Paths<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}` }[keyof T & string];
export type FamilyText = Exclude<Paths<(typeof nb)["family"]>, `parent.${string}` | `other.${string}`>;

/** What is filled in where a text asks for it. */
export interface FamilyValues {
  readonly date?: string;
  readonly by?: string;
  readonly whom?: string;
  readonly list?: string;
  readonly name?: string;
}

/** Whom the family's page speaks to: the patient, who has parental responsibility, or anybody else of theirs. */
export type FamilyReader = "patient" | "parent" | "other";

export function familyReaderOf({ role, link }: Pick<ReaderView, "role" | "link">): FamilyReader {
  return role === "patient" ? "patient" : link === "parentalResponsibility" ? "parent" : "other";
}

/**
 * The texts of the family's page as its reader is spoken to: "you" is the patient for the patient alone; a parent reads
 * of their child, anybody else of the patient. A text in which nobody is spoken to is the same for all.
 */
export function useFamilyText(): (text: FamilyText, values?: FamilyValues) => string {
  const { t, i18n } = useTranslation("family");
  const { you } = useOpenRoom();
  const reader = familyReaderOf(you);
  const tried = reader === "patient" ? [] : reader === "parent" ? ["parent", "other"] : ["other"];
  return (text, values) => {
    const own = tried.map((each) => `${each}.${text}`).find((each) => i18n.exists(`family:${each}`)) ?? text;
    return t(own as "nowTitle", { ...values });
  };
}
