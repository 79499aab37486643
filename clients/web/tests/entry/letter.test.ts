import { describe, expect, it } from "vitest";
import { paragraphsOf, partsOf, take } from "../../src/entry/letter";

describe("a pasted letter", () => {
  it("is parted at blank lines, whatever the line ends are", () => {
    expect(paragraphsOf("Kjære kollega\r\n\r\nHva er dette?\nHaster.\n\n\n")).toEqual(
      ["Kjære kollega", "Hva er dette?\nHaster."]);
  });
  it("without blank lines has a paragraph a line", () => {
    expect(paragraphsOf("en\nto\n")).toEqual(["en", "to"]);
    expect(paragraphsOf("  \n ")).toEqual([]);
  });
  it("gives each part its paragraphs in the letter's order", () => {
    const taken = take(take(take({}, 2, "history"), 0, "history"), 1, "question");
    expect([...partsOf(["a", "b", "c"], taken)]).toEqual([["question", "b"], ["history", "a\n\nc"]]);
  });
  it("takes a paragraph out again by the same choice, and moves it by another", () => {
    expect(take({ 1: "question" }, 1, "question")).toEqual({});
    expect(take({ 1: "question" }, 1, "findings")).toEqual({ 1: "findings" });
  });
});
