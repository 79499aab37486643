import { expect, test } from "vitest";
import { outlineOf } from "../../src/annotations/outline";
import { termOf } from "../../src/annotations/termOf";

test("A_long_stroke_fits_a_signal_and_keeps_its_ends", () => {
  const points = Array.from({ length: 500 }, (_, index) => ({ x: 100_000 + index + 0.25, y: 100_000 - index }));
  const line = outlineOf({ kind: "freehand", points });
  expect([line[0], line.at(-1)]).toEqual([points[0], points.at(-1)]);
  expect(JSON.stringify(line).length).toBeLessThan(3_500);
});

test("A_rectangle_is_told_as_a_closed_line", () => {
  const line = outlineOf({ kind: "rectangle", x: 1, y: 2, width: 3, height: 4 });
  expect(line[0]).toEqual(line.at(-1));
  expect(line).toContainEqual({ x: 4, y: 6 });
});

test("A_code_is_kept_as_typed_and_words_are_no_code", () => {
  expect(termOf("HP:0001250", "Kramper")).toEqual({ label: "Kramper", code: "HP:0001250" });
  expect(termOf("orpha 98473", "")).toEqual({ label: "orpha 98473", code: "orpha 98473" });
  expect(termOf("lys flekk", "x")).toEqual({ label: "lys flekk", code: null });
  expect(termOf("  ", "x")).toBeNull();
});
