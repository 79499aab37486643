import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { chooseLanguage, languageNames, languages } from "./i18n";

const short = { nb: "BM", nn: "NN", en: "EN" } as const;

export function LanguageSwitch(): ReactElement {
  const { t, i18n } = useTranslation();
  return (
    <div role="group" aria-label={t("language")} className="language-switch">
      {languages.map((language) => (
        <button key={language} type="button" lang={language} aria-pressed={i18n.language === language}
          title={languageNames[language]} onClick={() => { void chooseLanguage(language); }}>
          <span className="wide-only">{languageNames[language]}</span>
          <span className="narrow-only">{short[language]}</span>
        </button>
      ))}
    </div>
  );
}
