import { describe, expect, it } from "vitest";
import { languages, resources } from "../../src/language/i18n";

function leaves(tree: object, path = ""): Map<string, string> {
  const all = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    const here = path === "" ? key : `${path}.${key}`;
    if (typeof value === "string") {
      all.set(here, value);
    } else {
      for (const [inner, text] of leaves(value as object, here)) {
        all.set(inner, text);
      }
    }
  }
  return all;
}

const placeholders = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/gu)].map((m) => m[1]!).sort();

describe("the three languages", () => {
  const first = leaves(resources.nb);
  for (const language of languages) {
    const words = leaves(resources[language]);
    it(`${language} has every key of bokmål and no other`, () => {
      expect([...words.keys()].sort()).toEqual([...first.keys()].sort());
    });
    it(`${language} has text for every key and the same placeholders`, () => {
      for (const [key, text] of words) {
        expect(text.trim(), key).not.toBe("");
        expect(placeholders(text), key).toEqual(placeholders(first.get(key) ?? ""));
      }
    });
  }
  const bokmål = new RegExp(`(?<!\\p{L})(?:${[
    "ikke|jeg|hvem|hva|hvor|hvordan|hvorfor|noe|noen|fra|bilder|bilde|henvisning|anbefaling|enhet|foreløpig|gjør|også",
    "være|mottaker|saken|bare|nå|mer|sykehus|navn|deltaker|åpne|velg|dere|selv|egne|uten|skrevet|lagret|tjeneste",
  ].join("|")})(?!\\p{L})`, "iu");
  const nynorsk = new RegExp(`(?<!\\p{L})(?:${[
    "ikkje|eg|kven|kva|kvar|korleis|kvifor|noko|nokon|frå|bilete|tilvising|tilråding|eining|førebels|gjer|òg|vere",
    "mottakar|saka|berre|meir|sjukehus|namn|deltakar|opne|vel|dykk|sjølv|eigne|utan|lagra|teneste",
  ].join("|")})(?!\\p{L})`, "iu");
  it.each([["nynorsk", resources.nn, bokmål], ["bokmål", resources.nb, nynorsk]] as const)(
    "%s_holds_no_word_of_the_other", (_, words, other) => {
      for (const [key, text] of leaves(words)) { expect(other.test(text), `${key}: ${text}`).toBe(false); }
    });
  it("the_patient_is_never_called_a_user_or_a_case", () => {
    for (const language of languages) {
      for (const [key, text] of leaves(resources[language])) {
        if (key.startsWith("admin.")) {
          continue;
        }
        expect(/\b(bruker|brukar|kasus|ultrasjelden|løst)\b/iu.test(text), `${key}: ${text}`).toBe(false);
      }
    }
  });
});
