import type { TFunction } from "i18next";

/** What a relative may be to the patient, in the order in which it is offered; the server's list. */
export const kinCodes = [
  "mother", "father", "guardian", "sibling", "grandparent", "fosterParent", "child", "other",
] as const;
export type KinCode = (typeof kinCodes)[number];

/** The code that a relation is, or undefined where it is told in words. */
export function kinCodeOf(relation: string): KinCode | undefined {
  return kinCodes.find((each) => each === relation);
}

/** A relation in the reader's language: the word of a code; words as they were written. */
export function kinText(relation: string, t: TFunction<"fact">): string {
  const code = kinCodeOf(relation);
  return code === undefined ? relation : t(`kin.${code}`);
}
