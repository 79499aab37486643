import { cleanup, render } from "@testing-library/react";
import i18next from "i18next";
import type { ReactElement } from "react";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { startLanguages } from "../../src/language/i18n";
import { keptOf, useSaidBy } from "../../src/membership/saidBy";

function Said({ kept }: { readonly kept: string }): ReactElement { return <p>{useSaidBy()(kept)}</p>; }

describe("who of the patient's side said something", () => {
  beforeAll(async () => { await startLanguages("nb"); });
  afterEach(() => { cleanup(); });

  it("[CASE-81] is read in one's own language, whatever was kept, and a name as it is", async () => {
    for (const [language, said] of [
      ["nb", "Foresatt eller verge"], ["nn", "Føresett eller verje"], ["en", "Parent or guardian"],
    ] as const) {
      await i18next.changeLanguage(language);
      for (const kept of ["representative", "Pasientens representant", "Foresatt eller verge", "Parent or guardian"]) {
        expect(render(<Said kept={kept} />).container.textContent).toBe(said);
        cleanup();
      }
      expect(render(<Said kept="Kari Regnbuedal" />).container.textContent).toBe("Kari Regnbuedal");
      cleanup();
    }
  });

  it("[CASE-81] is kept as a code, and anything else as it was written", () => {
    expect(["Føresett eller verje", " Pårørende ", "Pasienten", "Mor"].map(keptOf))
      .toEqual(["representative", "nextOfKin", "patient", "Mor"]);
  });
});
