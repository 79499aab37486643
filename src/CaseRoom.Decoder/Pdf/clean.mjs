// One PDF comes in on standard input; what goes out on standard output is a PDF that holds what is seen of its pages,
// as pictures, and their words, unseen and in their places. Nothing else of the file is in it: no script, attachment,
// action, link, form, font or property. Exit code 3: refused, with the reason on standard error. Asked to probe, it
// draws a sheet of its own and says what it sees of networks; exit code 4: it runs, and draws nothing. Asked for words,
// it gives those of each page.
import { existsSync, readFileSync } from "node:fs";
import { getDocument, PasswordResponses, Util, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import { isBomb } from "./bounds.mjs";
import { PaperWriter } from "./paperWriter.mjs";

const MostPages = 200;
/** Pixels of a page; wide sheets are drawn coarser. */
const MostPixels = 6_000_000;
/** Pixels of one picture on a page. */
const MostPicturePixels = 100_000_000;
const DotsPerPoint = 200 / 72;
const Quality = 88;

const Refusal = 3;
const Blind = 4;

/** A sheet with a word on it. */
const TestSheet = `%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 72 72] /Contents 4 0 R
/Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >> endobj
4 0 obj << /Length 37 >> stream
BT /F 24 Tf 0 g 8 30 Td (Test) Tj ET\n
endstream endobj
trailer << /Root 1 0 R >>
`;

class Refused extends Error {}

const refuse = (reason) => { throw new Refused(reason); };

/** The parser says with a line, and nothing more, that it left out a picture that is too large. */
console.log = (line) => {
  if (String(line).includes("exceeded maximum allowed size")) { tooLarge = true; }
};
console.warn = console.log;
let tooLarge = false;

const part = (name) => `${import.meta.dirname}/node_modules/pdfjs-dist/${name}/`;

async function open(bytes) {
  const task = getDocument({
    data: bytes,
    isEvalSupported: false,
    enableXfa: false,
    useWasm: false,
    useSystemFonts: false,
    useWorkerFetch: false,
    disableFontFace: true,
    maxImageSize: MostPicturePixels,
    cMapUrl: part("cmaps"),
    standardFontDataUrl: part("standard_fonts"),
    wasmUrl: part("wasm"),
    verbosity: VerbosityLevel.WARNINGS,
  });
  task.onPassword = () => { throw new Refused("encrypted"); };
  try {
    return await task.promise;
  } catch (fault) {
    refuse(fault instanceof Refused || fault?.name === "PasswordException" ? "encrypted" : "unreadable");
  }
}

/** How much lighter or darker than what is around it a word is at least; of 255. */
const LeastInk = 8;

/** Of the smaller of two pieces of text the share that both cover, where the later is written over the earlier. */
const Overwritten = 0.25;

/** Pieces are looked for among those in the same strips of 32 pixels. */
const RowBits = 5;

/** A later piece so many times as tall is a mark across the sheet and not written over a word. */
const MarkAcross = 3;

/** Where the middle of a word stands, which a bar covers even where it is drawn narrowly, in pixels of the picture. */
function middleOf(item, viewport, { width: wide, height: high }) {
  const [a, b, c, d, e, f] = item.transform;
  const along = Math.hypot(a, b) || 1;
  const corner = (x, y) => viewport.convertToViewportPoint(
    e + (a / along) * item.width * x + c * y, f + (b / along) * item.width * x + d * y);
  const corners = [corner(0.05, 0.1), corner(0.95, 0.1), corner(0.05, 0.6), corner(0.95, 0.6)];
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [left, right] = [Math.max(0, Math.floor(Math.min(...xs))), Math.min(wide - 1, Math.ceil(Math.max(...xs)))];
  const [top, bottom] = [Math.max(0, Math.floor(Math.min(...ys))), Math.min(high - 1, Math.ceil(Math.max(...ys)))];
  return { left, right, top, bottom };
}

/**
 * Whether something is drawn where a word stands: not under a bar, in the colour of the paper or beside the sheet.
 */
function isSeen({ left, right, top, bottom }, { data, width: wide }) {
  let [least, most] = [255, 0];
  for (let y = top; y <= bottom; y += 1) {
    for (let x = left; x <= right; x += 1) {
      const at = (y * wide + x) * 4;
      const light = (data[at] + data[at + 1] + data[at + 2]) / 3;
      least = Math.min(least, light);
      most = Math.max(most, light);
      if (most - least >= LeastInk) { return true; }
    }
  }

  return false;
}

/**
 * The pieces over which no later one is written: a name under the label of a bar, or under what was put in its place,
 * has the label's ink in its box and is not seen.
 */
function notOverwritten(pieces) {
  const open = pieces.filter(({ place: { left, right, top, bottom } }) => left < right && top < bottom);
  const rows = new Map();
  const gone = new Set();
  for (const piece of open.toReversed()) {
    const { top, bottom } = piece.place;
    const near = new Set();
    for (let row = top >> RowBits; row <= bottom >> RowBits; row += 1) {
      const there = rows.get(row) ?? [];
      there.forEach((each) => near.add(each));
      there.push(piece);
      rows.set(row, there);
    }
    if ([...near].some((later) => isOver(later.place, piece.place))) { gone.add(piece); }
  }
  return pieces.filter((piece) => !gone.has(piece));
}

function isOver(over, under) {
  const area = ({ left, right, top, bottom }) => (right - left) * (bottom - top);
  if (over.bottom - over.top > MarkAcross * (under.bottom - under.top)) { return false; }
  const both = {
    left: Math.max(over.left, under.left), right: Math.min(over.right, under.right),
    top: Math.max(over.top, under.top), bottom: Math.min(over.bottom, under.bottom),
  };
  return both.left < both.right && both.top < both.bottom
    && area(both) >= Overwritten * Math.min(area(over), area(under));
}

/** Words with the matrix that puts them on a sheet whose lower left corner is nought. */
function wordsOf(items, viewport) {
  return items.map((item) => {
    const [a, b, c, d, e, f] = Util.transform(viewport.transform, item.transform);
    const letters = [...item.str];
    return {
      letters: item.dir === "rtl" ? letters.reverse() : letters,
      matrix: [a, -b, c, -d, e, viewport.height - f],
      width: item.width,
    };
  });
}

async function draw(document, page) {
  const plain = page.getViewport({ scale: 1 });
  const area = plain.width * plain.height;
  if (!(area > 0 && Number.isFinite(area))) { refuse("unreadable"); }
  const scale = Math.min(DotsPerPoint, Math.sqrt(MostPixels / area));
  const viewport = page.getViewport({ scale });
  const wide = Math.max(1, Math.floor(viewport.width));
  const high = Math.max(1, Math.floor(viewport.height));
  if (wide > MostPixels || high > MostPixels) { refuse("tooManyPixels 6"); }
  const { canvas, context } = document.canvasFactory.create(wide, high);
  await page.render({ canvas, canvasContext: context, viewport }).promise;
  if (tooLarge) { refuse(`tooManyPixels ${MostPicturePixels / 1_000_000}`); }
  const drawn = context.getImageData(0, 0, wide, high);
  const { items } = await page.getTextContent();
  const pieces = items.filter(({ str }) => str !== undefined && str !== "")
    .map((item) => ({ item, blank: item.str.trim() === "", place: middleOf(item, viewport, drawn) }));
  const blank = pieces.filter((piece) => piece.blank);
  const written = new Set([...blank, ...notOverwritten(pieces.filter((piece) => !piece.blank))
    .filter(({ place }) => isSeen(place, drawn))]);
  const seen = pieces.filter((piece) => written.has(piece)).map(({ item }) => item);
  const picture = await canvas.encode("jpeg", Quality);
  document.canvasFactory.destroy({ canvas, context });
  return { picture, wide, high, sheet: plain, words: wordsOf(seen, plain) };
}

async function clean(bytes, write) {
  const document = await open(bytes);
  if (document.numPages > MostPages) { refuse(`tooManyPages ${MostPages}`); }
  const paper = new PaperWriter(write);
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    await paper.add(await draw(document, page));
    page.cleanup();
  }

  await paper.end();
}

/** The words of each page, ended by a form feed. */
async function words(bytes, write) {
  const document = await open(bytes);
  if (document.numPages > MostPages) { refuse(`tooManyPages ${MostPages}`); }
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const said = items.map(({ str, hasEOL }) => `${str ?? ""}${hasEOL === true ? "\n" : ""}`).join("");
    await write(`${said.replaceAll("\f", " ")}\f`);
    page.cleanup();
  }
}

/** Whether a word is there to be seen on the test sheet once it is drawn. */
async function draws() {
  try {
    const document = await open(new Uint8Array(Buffer.from(TestSheet, "latin1")));
    const { picture, words } = await draw(document, await document.getPage(1));
    return picture.length > 0 && words.length === 1;
  } catch {
    return false;
  }
}

const write = (chunk) => new Promise((done, failed) => {
  process.stdout.write(chunk, (fault) => { if (fault) { failed(fault); } else { done(); } });
});

try {
  if (process.argv[2] === "probe") {
    if (!await draws()) { process.exit(Blind); }
    await write(["dev", "route", "if_inet6"].filter((name) => existsSync(`/proc/self/net/${name}`))
      .flatMap((name) => readFileSync(`/proc/self/net/${name}`, "utf8").trimEnd().split("\n")
        .map((line) => `${name} ${line}\n`)).join(""));
  } else {
    const chunks = [];
    for await (const chunk of process.stdin) { chunks.push(chunk); }
    const work = process.argv[2] === "words" ? words : clean;
    const bytes = new Uint8Array(Buffer.concat(chunks));
    if (await isBomb(bytes)) { refuse("tooMuchInside"); }
    await work(bytes, write);
  }
  process.exit(0);
} catch (fault) {
  process.stderr.write(fault instanceof Refused ? fault.message : "unreadable", () => { process.exit(Refusal); });
}
