import { describe, expect, it, vi } from "vitest";
import { finished, placed } from "../../src/annotations/drawing";
import { fitted, moved, resized, simplified, toMaterial, toScreen } from "../../src/annotations/geometry";
import { handlesOf } from "../../src/annotations/handles";
import type { Mark } from "../../src/annotations/mark";
import { boxOf, isSound, MaxPoints, type CanvasKind, type TextShape } from "../../src/annotations/shape";
import { segmentsOf } from "../../src/annotations/textSegments";
import { throttled } from "../../src/annotations/throttle";
import { initialsOf, lookOf } from "../../src/membership/personLook";

const kinds: readonly CanvasKind[] = ["rectangle", "ellipse", "polygon", "freehand", "arrow", "point"];

describe("shapes", () => {
  it.each(kinds)("A %s placed by key is sound, moves by what it is moved and fits its box", (kind) => {
    const shape = placed(kind, { x: 100, y: 50 }, 40);
    expect(isSound(shape)).toBe(true);
    const [before, after] = [boxOf(shape), boxOf(moved(shape, 3, -4))];
    expect([after.x - before.x, after.y - before.y]).toEqual([3, -4]);
    if (kind !== "point") {
      expect(boxOf(fitted(shape, { x: 1, y: 2, width: 30, height: 20 }))).toEqual({
        x: 1,
        y: 2,
        width: 30,
        height: 20,
      });
      expect(boxOf(resized(shape, -1000, -1000, 2))).toMatchObject({ width: 2, height: 2 });
    }
  });
  it.each(kinds)("Every grip of a %s leads to a sound shape wherever it is dragged", (kind) => {
    for (const handle of handlesOf(placed(kind, { x: 0, y: 0 }, 40))) {
      for (const to of [
        { x: 500, y: 300 },
        { x: -77, y: -3 },
        { x: 1, y: 1 },
      ]) {
        expect(isSound(handle.drag(to))).toBe(true);
      }
    }
  });
  it("A_slip_of_the_hand_is_no_shape", () => {
    const points = [{ x: 1, y: 1 }];
    for (const tool of ["rectangle", "ellipse", "arrow", "freehand"] as const) {
      expect(finished({ tool, points, pointer: { x: 2, y: 1 } }, 1)).toBeUndefined();
    }
  });
  it("A_long_path_is_thinned_to_what_the_server_takes_and_keeps_its_ends", () => {
    const path = Array.from({ length: 20_000 }, (_, i) => ({ x: i, y: Math.sin(i) * 50 }));
    const thin = simplified(path, 0.1);
    expect(thin.length).toBeLessThanOrEqual(MaxPoints);
    expect([thin[0], thin.at(-1)]).toEqual([path[0], path.at(-1)]);
    expect(
      simplified(
        [
          { x: 0, y: 0 },
          { x: 5, y: 0.01 },
          { x: 9, y: 0 },
        ],
        1,
      ),
    ).toHaveLength(2);
  });
  it("Screen_and_material_are_each_others_inverse", () => {
    const view = { scale: 2.5, x: -40, y: 13 };
    expect(toMaterial(view, toScreen(view, { x: 12, y: 34 }))).toEqual({ x: 12, y: 34 });
  });
});

describe("highlights", () => {
  const mark = (id: string, start: number, end: number): Mark<TextShape> => ({
    id,
    number: 1,
    label: "",
    state: "kept",
    editable: false,
    author: { name: "A", initials: "A", look: lookOf(0) },
    shape: { kind: "text", start, end, quote: "" },
  });
  it("Overlapping_ones_lose_no_text_and_the_shortest_lies_on_top", () => {
    const segments = segmentsOf("abcdefghij", [mark("long", 1, 8), mark("short", 3, 5), mark("beyond", 9, 99)]);
    expect(segments.map((s) => s.text).join("")).toBe("abcdefghij");
    expect(segments.find((s) => s.start === 3)?.marks.map((m) => m.id)).toEqual(["long", "short"]);
    expect(segmentsOf("", [])).toEqual([]);
  });
});

describe("signals", () => {
  it("The_last_value_always_arrives_and_no_more_than_one_in_fifty_milliseconds", () => {
    vi.useFakeTimers();
    const sent: number[] = [];
    const lane = throttled<number>((value) => {
      sent.push(value);
    });
    for (let i = 0; i < 100; i++) {
      lane.push(i);
      vi.advanceTimersByTime(10);
    }
    vi.advanceTimersByTime(100);
    expect(sent.length).toBeLessThanOrEqual(22);
    expect(sent.at(-1)).toBe(99);
    vi.useRealTimers();
  });
});

describe("people", () => {
  it("Initials_are_of_the_first_and_last_name_and_no_two_of_forty_look_alike", () => {
    expect(initialsOf("Åse Marie Lønn")).toBe("ÅL");
    expect(initialsOf("Biret")).toBe("B");
    expect(new Set(Array.from({ length: 40 }, (_, i) => JSON.stringify(lookOf(i)))).size).toBe(40);
  });
});
