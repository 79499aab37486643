/** Languages in which people are asked here, BCP 47. */
export const languages = ["nb", "nn", "se", "en"] as const;

export type AskedLanguage = (typeof languages)[number];

/** Whether it is one of those; a consent may have been recorded in another. */
export function isLanguage(code: string): code is AskedLanguage {
  return (languages as readonly string[]).includes(code);
}
