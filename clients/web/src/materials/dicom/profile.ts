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

/** Texts that programs fill in; what somebody writes is taken out though the profile does not name it. */
const filledIn = new Set(["0008010E", "00080114", "00080115", "00080119", "00080120", "00187006", "00187008",
  "00187040", "00187041", "00187062", "00620020"]);

const written = new Set(["LT", "ST", "UT", "UC", "UR", "PN"]);
const industrial = "0014";

/** Before it stand the head and what is of whole media. */
const firstGroup = "0008";

const choices: Readonly<Record<string, readonly string[]>> = {
  ox: ["OB", "OW"], xs: ["US", "SS"], lt: ["US", "SS", "OW"],
};

/** Whether it is known what stands in an element that the profile does not name: it is in the standard's dictionary,
 * of the form that it has there, and no text that somebody writes; the twin of KnownElements.cs. */
export function isKnown(tag: string, vr: string): boolean {
  const right = data.DicomMetaDictionary.dictionary[`(${tag.slice(0, 4)},${tag.slice(4)})`]?.vr;
  return right !== undefined && tag >= firstGroup && !tag.startsWith(industrial)
    && (!written.has(right) || filledIn.has(tag)) && (vr === "UN" || [right, ...choices[right] ?? []].includes(vr));
}
