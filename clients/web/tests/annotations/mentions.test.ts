import { describe, expect, test } from "vitest";
import { completed, fitting, mentioned, openMention, partsOf } from "../../src/annotations/mentions";

const people = [
  { id: "1", name: "Elle Máret Viddevarre", detail: "Spesialist, Fysioterapeut, Finnmarkssykehuset" },
  { id: "2", name: "Nils Tindebekk", detail: "Overlege, UNN" },
  { id: "3", name: "Nils Tindebekk Lie", detail: "Observatør" },
];

describe("mentions", () => {
  test("An_at_sign_inside_a_word_is_no_mention", () => {
    expect(openMention("post@sykehus", 12)).toBeUndefined();
    expect(openMention("Hei @ni", 7)).toEqual({ at: 4, query: "ni" });
    expect(openMention("@ni\nneste", 9)).toBeUndefined();
  });
  test("People_are_found_by_name_or_place_without_accents", () => {
    expect(fitting(people, "maret").map((one) => one.id)).toEqual(["1"]);
    expect(fitting(people, "finn").map((one) => one.id)).toEqual(["1"]);
    expect(fitting(people, "nils tin").map((one) => one.id)).toEqual(["2", "3"]);
    expect(fitting(people, "")).toHaveLength(3);
  });
  test("Choosing_a_person_writes_the_name_out_and_keeps_what_follows", () => {
    const text = "Hva mener @nil om dette?";
    expect(completed(text, openMention(text, 14)!, 14, "Nils Tindebekk"))
      .toEqual({ text: "Hva mener @Nils Tindebekk om dette?", caret: 26 });
  });
  test("A_longer_name_is_not_taken_for_a_shorter_one", () => {
    expect(mentioned("@Nils Tindebekk Lie og @Nils Tindebekk, igjen @Nils Tindebekk", people)).toEqual(["3", "2"]);
    expect(mentioned("Nils Tindebekk uten krøllalfa", people)).toEqual([]);
  });
  test("The_parts_of_a_text_make_up_the_text", () => {
    const text = "Takk, @Nils Tindebekk! <b>@ukjent</b>";
    expect(partsOf(text, people).map((part) => part.text).join("")).toBe(text);
    expect(partsOf(text, people).filter((part) => part.id !== undefined))
      .toEqual([{ text: "@Nils Tindebekk", id: "2" }]);
  });
});
