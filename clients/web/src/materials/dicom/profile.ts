import { data } from "dcmjs";
import table from "./basicProfile.txt?raw";

/** What the basic profile asks for: taken out, left empty, a dummy in its place, or another unique identifier. */
export type ProfileAction = "X" | "Z" | "D" | "U";

export interface ProfileRule { readonly action: ProfileAction; readonly name: string }

/**
 * PS3.15 Table E.1-1, basic profile, by tag. Where the table leaves a choice, the one that keeps an image whole is
 * taken: empty before taken out, a dummy before empty.
 */
export const profile: ReadonlyMap<string, ProfileRule> = new Map(table.trim().split("\n").map((line) => {
  const [tag = "", action = "X", name = ""] = line.split(" ");
  return [tag, { action: action as ProfileAction, name }];
}));

/** The name of an element in the standard's dictionary; undefined for what it does not hold. */
export function nameOf(tag: string): string | undefined {
  return profile.get(tag)?.name ?? data.DicomMetaDictionary.dictionary[`(${tag.slice(0, 4)},${tag.slice(4)})`]?.name;
}
