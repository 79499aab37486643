import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import en from "./en";
import nb from "./nb";
import nn from "./nn";

export const languages = ["nb", "nn", "en"] as const;
export type Language = (typeof languages)[number];

export const resources = { nb, nn, en } as const;

/** Each language under its own name, so that it is found by whoever cannot read the current one. */
export const languageNames: Readonly<Record<Language, string>> = { nb: "Bokmål", nn: "Nynorsk", en: "English" };

const stored = "caseroom.language";

function isLanguage(value: string | null): value is Language {
  return languages.some((language) => language === value);
}

/** What was chosen on this machine, else the first of the browser's languages that is one of ours, else bokmål. */
export function initialLanguage(wishes: readonly string[] = navigator.languages): Language {
  const chosen = localStorage.getItem(stored);
  if (isLanguage(chosen)) { return chosen; }
  for (const wish of wishes) {
    const base = wish.toLowerCase().split("-")[0] ?? "";
    if (base === "no") { return "nb"; }
    if (isLanguage(base)) { return base; }
  }
  return "nb";
}

/**
 * Starts the languages; the words are in the bundle, so nothing is fetched and the first picture is in the right
 * language.
 */
export async function startLanguages(language: Language = initialLanguage()): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources,
    defaultNS: "common",
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = language;
}

export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(stored, language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
