import { round } from "./geometry";
import { isSound, type CanvasShape, type Shape, type TextShape } from "./shape";
import { svgOf, shapeOfSvg } from "./svgSelector";

export interface FragmentSelector { readonly type: "FragmentSelector"; readonly conformsTo: string;
  readonly value: string }
export interface SvgSelector { readonly type: "SvgSelector"; readonly value: string }
export interface TextPositionSelector { readonly type: "TextPositionSelector"; readonly start: number;
  readonly end: number }
export interface TextQuoteSelector { readonly type: "TextQuoteSelector"; readonly exact: string;
  readonly prefix?: string; readonly suffix?: string }
export type Selector = FragmentSelector | SvgSelector | TextPositionSelector | TextQuoteSelector;

/** Media Fragments URI 1.0, which the Web Annotation model names for image regions. */
const MediaFragments = "http://www.w3.org/TR/media-frags/";

/** Characters of context on each side of a quote: enough to find it again in a text that has moved. */
const QuoteContext = 32;

const xywh = /^xywh=(?:pixel:)?(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?),(\d+(?:\.\d+)?),(\d+(?:\.\d+)?)$/u;

/** The W3C selector of a shape on an image or a page; a rectangle is a media fragment, anything else SVG. */
export function selectorOf(shape: CanvasShape): FragmentSelector | SvgSelector {
  if (shape.kind === "rectangle") {
    const { x, y, width, height } = shape;
    const value = `xywh=pixel:${[x, y, width, height].map(round).join(",")}`;
    return { type: "FragmentSelector", conformsTo: MediaFragments, value };
  }
  return { type: "SvgSelector", value: svgOf(shape) };
}

/** The two W3C selectors of a stretch of text; `text` gives the quote its surroundings. */
export function textSelectorsOf(shape: TextShape, text: string): readonly [TextPositionSelector, TextQuoteSelector] {
  const prefix = text.slice(Math.max(0, shape.start - QuoteContext), shape.start);
  const suffix = text.slice(shape.end, shape.end + QuoteContext);
  return [
    { type: "TextPositionSelector", start: shape.start, end: shape.end },
    { type: "TextQuoteSelector", exact: shape.quote, ...(prefix && { prefix }), ...(suffix && { suffix }) },
  ];
}

/**
 * The shape of one selector or of a list of them, or undefined when none has a form that this program itself writes.
 * Nothing of
 * the selector's text survives but numbers.
 */
export function shapeOfSelectors(selectors: unknown, text?: string): Shape | undefined {
  const list: readonly unknown[] = Array.isArray(selectors) ? selectors : [selectors];
  for (const selector of list) {
    const shape = canvasShapeOf(selector);
    if (shape !== undefined) { return shape; }
  }
  return textShapeOf(list, text);
}

function canvasShapeOf(selector: unknown): CanvasShape | undefined {
  const type = field(selector, "type");
  const value = field(selector, "value");
  if (typeof value !== "string") { return undefined; }
  if (type === "SvgSelector") { return shapeOfSvg(value); }
  if (type !== "FragmentSelector") { return undefined; }
  const match = xywh.exec(value);
  if (match === null) { return undefined; }
  const [x, y, width, height] = match.slice(1, 5).map(Number) as [number, number, number, number];
  const shape: CanvasShape = { kind: "rectangle", x, y, width, height };
  return isSound(shape) ? shape : undefined;
}

function textShapeOf(list: readonly unknown[], text: string | undefined): TextShape | undefined {
  const position = list.find((s) => field(s, "type") === "TextPositionSelector");
  const quoted = list.find((s) => field(s, "type") === "TextQuoteSelector");
  const exact = field(quoted, "exact");
  const start = field(position, "start");
  const end = field(position, "end");
  if (typeof start === "number" && typeof end === "number") {
    const quote = typeof exact === "string" ? exact : text?.slice(start, end) ?? "";
    const shape: TextShape = { kind: "text", start, end, quote };
    if (!isSound(shape)) { return undefined; }
    return text === undefined || text.slice(start, end) === quote ? shape : found(quoted, quote, text);
  }
  return typeof exact === "string" && text !== undefined ? found(quoted, exact, text) : undefined;
}

/** Where a quote stands in a text: with its surroundings if it says them, else where it stands first. */
function found(selector: unknown, exact: string, text: string): TextShape | undefined {
  if (exact === "") { return undefined; }
  const prefix = field(selector, "prefix");
  const before = typeof prefix === "string" ? prefix : "";
  const suffix = field(selector, "suffix");
  const whole = text.indexOf(before + exact + (typeof suffix === "string" ? suffix : ""));
  const start = whole >= 0 ? whole + before.length : text.indexOf(exact);
  return start < 0 ? undefined : { kind: "text", start, end: start + exact.length, quote: exact };
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

