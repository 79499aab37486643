/** Languages in which people are asked here, BCP 47. */
export const languages: readonly string[] = ["nb", "nn", "se", "en"];
