import { round } from "./geometry";
import { isSound, MaxPoints, type CanvasShape, type Point } from "./shape";

/*
 * SVG is read by matching the whole string against the few forms written below, never by an SVG or XML parser: what
 * has another
 * element, attribute, entity or comment matches nothing, so there is no list of dangerous things to keep up to date.
 */
const number = String.raw`(-?\d{1,7}(?:\.\d{1,6})?)`;
const open = String.raw`^<svg(?: xmlns="http://www\.w3\.org/2000/svg")?>\s*`;
const close = String.raw`\s*</svg>$`;
const end = String.raw`\s*(?:/>|></[a-z]+>)`;

const ellipse = new RegExp(
  `${open}<ellipse cx="${number}" cy="${number}" rx="${number}" ry="${number}"${end}${close}`,
);
const circle = new RegExp(
  `${open}<circle(?: class="(point)")? cx="${number}" cy="${number}" r="${number}"${end}${close}`,
);
const line = new RegExp(
  `${open}<line(?: class="arrow")? x1="${number}" y1="${number}" x2="${number}" y2="${number}"${end}${close}`,
);
const rectangle = new RegExp(
  `${open}<rect x="${number}" y="${number}" width="${number}" height="${number}"${end}${close}`,
);
const points = new RegExp(`${open}<(polygon|polyline) points="([-\\d., ]{1,${MaxPoints * 24}})"${end}${close}`);
const pair = new RegExp(`^${number},${number}$`);

/** The longest string worth matching: a polyline of the most points, each with two long numbers. */
const LongestSvg = MaxPoints * 24 + 200;

/** The radius a point is written with, so that other programs show it; reading it back drops it. */
const PointRadius = 4;

/** A complete `<svg>` of one element made from numbers alone. */
export function svgOf(shape: CanvasShape): string {
  return `<svg xmlns="http://www.w3.org/2000/svg">${elementOf(shape)}</svg>`;
}

function elementOf(shape: CanvasShape): string {
  switch (shape.kind) {
    case "rectangle":
      return element("rect", { x: shape.x, y: shape.y, width: shape.width, height: shape.height });
    case "ellipse":
      return element("ellipse", { cx: shape.cx, cy: shape.cy, rx: shape.rx, ry: shape.ry });
    case "polygon":
      return `<polygon points="${listed(shape.points)}"/>`;
    case "freehand":
      return `<polyline points="${listed(shape.points)}"/>`;
    case "arrow":
      return (
        `<line class="arrow" x1="${round(shape.x1)}" y1="${round(shape.y1)}" ` +
        `x2="${round(shape.x2)}" y2="${round(shape.y2)}"/>`
      );
    case "point":
      return `<circle class="point" cx="${round(shape.x)}" cy="${round(shape.y)}" r="${PointRadius}"/>`;
  }
}

function element(name: string, numbers: Readonly<Record<string, number>>): string {
  const attributes = Object.entries(numbers).map(([key, value]) => `${key}="${round(value)}"`);
  return `<${name} ${attributes.join(" ")}/>`;
}

function listed(list: readonly Point[]): string {
  return list.map((p) => `${round(p.x)},${round(p.y)}`).join(" ");
}

/** The shape that an SVG of exactly one allowed element describes; undefined for anything else whatever. */
export function shapeOfSvg(svg: string): CanvasShape | undefined {
  if (svg.length > LongestSvg) {
    return undefined;
  }
  const shape = readShape(svg.trim());
  return shape !== undefined && isSound(shape) ? shape : undefined;
}

function readShape(svg: string): CanvasShape | undefined {
  const e = numbers(ellipse.exec(svg));
  if (e !== undefined) {
    return { kind: "ellipse", cx: e[0]!, cy: e[1]!, rx: e[2]!, ry: e[3]! };
  }
  const c = circle.exec(svg);
  if (c !== null) {
    const [cx, cy, r] = c.slice(2).map(Number) as [number, number, number];
    return c[1] === "point" ? { kind: "point", x: cx, y: cy } : { kind: "ellipse", cx, cy, rx: r, ry: r };
  }
  const l = numbers(line.exec(svg));
  if (l !== undefined) {
    return { kind: "arrow", x1: l[0]!, y1: l[1]!, x2: l[2]!, y2: l[3]! };
  }
  const r = numbers(rectangle.exec(svg));
  if (r !== undefined) {
    return { kind: "rectangle", x: r[0]!, y: r[1]!, width: r[2]!, height: r[3]! };
  }
  const p = points.exec(svg);
  return p === null ? undefined : pathOf(p[1] === "polygon" ? "polygon" : "freehand", p[2]!);
}

function numbers(match: RegExpExecArray | null): readonly number[] | undefined {
  return match?.slice(1).map(Number);
}

function pathOf(kind: "polygon" | "freehand", list: string): CanvasShape | undefined {
  const read: Point[] = [];
  for (const part of list.trim().split(/ +/u)) {
    const match = pair.exec(part);
    if (match === null) {
      return undefined;
    }
    read.push({ x: Number(match[1]), y: Number(match[2]) });
  }
  return { kind, points: read };
}
