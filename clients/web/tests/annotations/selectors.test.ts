import { describe, expect, it } from "vitest";
import { selectorOf, shapeOfSelectors, textSelectorsOf } from "../../src/annotations/selectors";
import type { CanvasShape, TextShape } from "../../src/annotations/shape";
import { shapeOfSvg, svgOf } from "../../src/annotations/svgSelector";

const points = [{ x: 1, y: 2 }, { x: 30.25, y: 4 }, { x: -5, y: 60.5 }];
const shapes: readonly CanvasShape[] = [
  { kind: "rectangle", x: 10, y: 20.5, width: 30, height: 40 },
  { kind: "ellipse", cx: 10, cy: 20, rx: 3, ry: 4.25 },
  { kind: "polygon", points },
  { kind: "freehand", points },
  { kind: "arrow", x1: 1, y1: 2, x2: 3, y2: 4 },
  { kind: "point", x: 7, y: 8 },
];

describe("selectors of shapes", () => {
  it.each(shapes)("$kind comes back as it was", (shape) => {
    expect(shapeOfSelectors(selectorOf(shape))).toEqual(shape);
    expect(shapeOfSvg(svgOf(shape))).toEqual(shape);
  });
  it("A_rectangle_is_a_media_fragment_in_pixels", () => {
    expect(selectorOf(shapes[0]!)).toEqual(
      { type: "FragmentSelector", conformsTo: "http://www.w3.org/TR/media-frags/", value: "xywh=pixel:10,20.5,30,40" });
  });
  it("A_fragment_without_a_unit_means_pixels_and_percent_is_not_understood", () => {
    const of = (value: string): unknown => shapeOfSelectors({ type: "FragmentSelector", value });
    expect(of("xywh=1,2,3,4")).toEqual({ kind: "rectangle", x: 1, y: 2, width: 3, height: 4 });
    expect(of("xywh=percent:1,2,3,4")).toBeUndefined();
    expect(of("xywh=pixel:1,2,0,4")).toBeUndefined();
  });
});

const hostile: readonly string[] = [
  "<svg><script>alert(1)</script></svg>",
  '<svg onload="alert(1)"><ellipse cx="1" cy="1" rx="1" ry="1"/></svg>',
  '<svg><ellipse cx="1" cy="1" rx="1" ry="1" onclick="alert(1)"/></svg>',
  '<svg><ellipse cx="1" cy="1" rx="1" ry="1"/><script>alert(1)</script></svg>',
  '<svg><ellipse cx="1" cy="1" rx="1" ry="1"><animate onbegin="alert(1)"/></ellipse></svg>',
  '<svg><foreignObject><img src=x onerror="alert(1)"></foreignObject></svg>',
  '<svg><use href="https://example.org/x.svg#a"/></svg>',
  '<svg><image href="data:text/html,x"/></svg>',
  '<!DOCTYPE svg [<!ENTITY a "b">]><svg><ellipse cx="1" cy="1" rx="1" ry="1"/></svg>',
  '<svg><style>*{background:url(x)}</style><ellipse cx="1" cy="1" rx="1" ry="1"/></svg>',
  '<svg xmlns="http://www.w3.org/1999/xhtml"><ellipse cx="1" cy="1" rx="1" ry="1"/></svg>',
  '<svg><ellipse cx="1e9" cy="1" rx="1" ry="1"/></svg>',
  '<svg><ellipse cx="NaN" cy="1" rx="1" ry="1"/></svg>',
  '<svg><ellipse cx="1" cy="1" rx="-1" ry="1"/></svg>',
  '<svg><polygon points="1,2 3,4 javascript:alert(1)"/></svg>',
  '<svg><polygon points="1,2 3,4"/></svg>',
  `<svg><polygon points="${"1,1 ".repeat(501)}"/></svg>`,
  `<svg><polygon points="${" ".repeat(100_000)}"/></svg>`,
  '<svg><path d="M0 0L1 1"/></svg>',
  "",
];

describe("what is not ours", () => {
  it.each(hostile)("%s is no shape", (svg) => { expect(shapeOfSvg(svg)).toBeUndefined(); });
  it.each([null, undefined, 3, "x", [], [null], {}, { type: "SvgSelector" }, { type: "SvgSelector", value: 1 },
    { type: "TextPositionSelector", start: 4, end: 2 }, { type: "TextPositionSelector", start: 0.5, end: 2 },
  ])("%j is no shape", (selector) => { expect(shapeOfSelectors(selector)).toBeUndefined(); });
});

describe("selectors of text", () => {
  const text = "Ho henta svar. Ho henta òg 👩‍⚕️ bilete.";
  const shape: TextShape = { kind: "text", start: 18, end: 23, quote: "henta" };
  it("A_stretch_of_text_comes_back_as_it_was", () => {
    expect(text.slice(18, 23)).toBe("henta");
    expect(shapeOfSelectors(textSelectorsOf(shape, text), text)).toEqual(shape);
  });
  it("A_text_that_moved_is_found_by_its_quote_and_surroundings", () => {
    const later = `Innleiing. ${text}`;
    expect(shapeOfSelectors(textSelectorsOf(shape, text), later)).toEqual({ ...shape, start: 29, end: 34 });
  });
  it("A_quote_that_is_gone_is_no_shape", () => {
    expect(shapeOfSelectors(textSelectorsOf(shape, text), "noko heilt anna")).toBeUndefined();
  });
});
