import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { countries } from "./countries";

/** Some browsers have no nynorsk: bokmål is then nearer than the machine's own language. */
function namesIn(language: string): Intl.DisplayNames {
  return new Intl.DisplayNames([language, "nb", "en"], { type: "region" });
}

/** A country in the reader's language. */
export function useCountryName(): (code: string) => string {
  const { i18n } = useTranslation();
  return useMemo(() => {
    const names = namesIn(i18n.language);
    return (code) => (/^[A-Z]{2}$/u.test(code) ? names.of(code) ?? code : code);
  }, [i18n.language]);
}

/** Every country abroad by its name, in the order of the reader's language. */
export function useCountriesAbroad(): readonly (readonly [code: string, name: string])[] {
  const { i18n } = useTranslation();
  const nameOf = useCountryName();
  return useMemo(() => countries
    .filter((code) => code !== "NO")
    .map((code) => [code, nameOf(code)] as const)
    .toSorted(([, a], [, b]) => a.localeCompare(b, i18n.language)), [i18n.language, nameOf]);
}
