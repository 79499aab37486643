import { BrokenPicture, nextMark, segmentEnd, wordAt, type Blank } from "./streamBytes";

const begin = 0xffd8;
const end = 0xffd9;
const scan = 0xffda;
const comment = 0xfffe;

/**
 * Walks through a JPEG (ISO/IEC 10918-1) or JPEG-LS (ISO/IEC 14495-1), segment by segment.
 * @param isLs Whether it is JPEG-LS, which marks bytes in its pixels in another way.
 * @param blank Called with the content of comments and of programs' segments.
 * @returns Where it ends.
 */
export function jpegEnd(all: Uint8Array, from: number, isLs: boolean, blank: Blank): number {
  if (wordAt(all, from) !== begin) { throw new BrokenPicture(); }
  let at = from + 2;
  while (true) {
    const mark = wordAt(all, at);
    if (mark === 0xffff) {
      at++;
      continue;
    }

    at += 2;
    if (mark === end) { return at; }
    const next = segmentEnd(all, at);
    if (mark === comment || (mark >= 0xffe0 && mark <= 0xffef)) {
      if (!saysHowToRead(mark, all.subarray(at + 2, next), isLs)) { blank(at + 2, next); }
    } else if (!isOfPicture(mark, isLs)) {
      throw new BrokenPicture();
    }

    at = mark === scan ? scanEnd(all, next, isLs) : next;
  }
}

/** Frames, tables and scans; of JPEG-LS also its frame and its parameters. */
function isOfPicture(mark: number, isLs: boolean): boolean {
  return (mark >= 0xffc0 && mark <= 0xffcf && mark !== 0xffc8) || (mark >= 0xffda && mark <= 0xffdf)
    || (isLs && (mark === 0xfff7 || mark === 0xfff8));
}

/** JFIF without a small picture, Adobe's word on colours, and HP's in JPEG-LS: pixels come out wrong without them. */
function saysHowToRead(mark: number, content: Uint8Array, isLs: boolean): boolean {
  const begins = (text: string): boolean => [...text].every((letter, i) => content[i] === letter.charCodeAt(0));
  switch (mark) {
    case 0xffe0: return content.length === 14 && begins("JFIF\0") && content[12] === 0 && content[13] === 0;
    case 0xffee: return content.length === 12 && begins("Adobe") && (content[11] ?? 3) <= 2;
    case 0xffe8: return isLs && content.length === 5 && begins("mrfx");
    default: return false;
  }
}

function scanEnd(all: Uint8Array, from: number, isLs: boolean): number {
  let at = from;
  while (true) {
    at = nextMark(all, at);
    const code = wordAt(all, at) - 0xff00;
    const isPixels = isLs ? code < 0x80 : code === 0;
    if (!isPixels && code !== 0xff && !(code >= 0xd0 && code <= 0xd7)) { return at; }
    at += code === 0xff ? 1 : 2;
  }
}
