import { beforeAll, describe, expect, it } from "vitest";
import i18next from "i18next";
import { startLanguages } from "../../../src/language/i18n";
import { timeText } from "../../../src/rooms/case/factText";

describe("a time in the words of the case", () => {
  beforeAll(async () => { await startLanguages("nb"); });

  it.each([["P19Y", "19 år"], ["P1Y", "1 år"], ["P2Y6M", "2 år 6 måneder"], ["P3W", "3 uker"], ["P1D", "1 dag"],
    ["Infantile onset", "Infantile onset"], ["P", "P"], [null, null]])("%s is read as %s", (written, read) => {
    expect(timeText(written, i18next.getFixedT("nb", "fact"))).toBe(read);
  });
});
