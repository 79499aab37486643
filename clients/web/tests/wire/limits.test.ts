import { expect, it } from "vitest";
import { fits, limits, roomLeft } from "../../src/wire/limits";

it("[CASE-23] a text fits at its limit in any alphabet, and one character more does not", () => {
  for (const letter of ["a", "å", "č", "м", "症"]) {
    expect(fits(letter.repeat(limits.text), limits.text), letter).toBe(true);
    expect(fits(letter.repeat(limits.text + 1), limits.text), letter).toBe(false);
  }
});

it("[CASE-23] what is kept escaped counts for more, and it is said how much is too much", () => {
  expect(fits("😀".repeat(limits.paragraph / 4), limits.paragraph)).toBe(true);
  expect(fits("😀".repeat(limits.paragraph / 2), limits.paragraph)).toBe(false);
  expect(roomLeft("a".repeat(limits.line + 7), limits.line)).toBe(-7);
  expect(roomLeft("a".repeat(limits.line - 7), limits.line)).toBe(7);
});
