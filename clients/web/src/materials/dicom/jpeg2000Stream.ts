import { BrokenPicture, nextMark, segmentEnd, wordAt, type Blank } from "./streamBytes";

const begin = 0xff4f;
const size = 0xff51;
const comment = 0xff64;
const tile = 0xff90;
const packet = 0xff91;
const pixels = 0xff93;
const end = 0xffd9;

/**
 * Walks through a code stream of JPEG 2000 (ISO/IEC 15444-1 Annex A, and 15444-15), head by head. A file in boxes (JP2)
 * is none, and DICOM has no such (PS3.5 8.2.4).
 * @param blank Called with the content of comments.
 * @returns Where it ends.
 */
export function jpeg2000End(all: Uint8Array, from: number, blank: Blank): number {
  if (wordAt(all, from) !== begin || wordAt(all, from + 2) !== size) { throw new BrokenPicture(); }
  let at = from + 2;
  let tileAt: number | undefined;
  while (true) {
    const mark = wordAt(all, at);
    if (mark === end) { return at + 2; }
    if (mark === pixels) {
      at = pixelEnd(all, tileAt, at + 2);
      tileAt = undefined;
      continue;
    }

    if (!isOfHead(mark)) { throw new BrokenPicture(); }
    const next = segmentEnd(all, at + 2);
    // Two bytes say whether a comment is text.
    if (mark === comment) { blank(Math.min(at + 6, next), next); }
    if (mark === tile) {
      if (next !== at + 12) { throw new BrokenPicture(); }
      tileAt = at;
    }

    at = next;
  }
}

/** Size, coding, quantisation, lengths and tiles; what the second part of the standard adds is not taken. */
function isOfHead(mark: number): boolean {
  return (mark >= 0xff50 && mark <= 0xff53) || (mark >= 0xff55 && mark <= 0xff61) || mark === 0xff63
    || mark === comment || mark === tile;
}

function pixelEnd(all: Uint8Array, tileAt: number | undefined, at: number): number {
  if (tileAt === undefined) { throw new BrokenPicture(); }
  const length = wordAt(all, tileAt + 6) * 0x10000 + wordAt(all, tileAt + 8);
  if (length === 0) { return lastEnd(all, at); }
  if (tileAt + length < at || tileAt + length > all.length) { throw new BrokenPicture(); }
  return tileAt + length;
}

/** Of the last tile, whose length need not be said. */
function lastEnd(all: Uint8Array, from: number): number {
  let at = from;
  while (true) {
    at = nextMark(all, at);
    const mark = wordAt(all, at);
    if (mark === end) { return at; }
    // The head of a next picture reads like pixels: without its end this one would hide it.
    const isNext = mark === begin && at + 4 <= all.length && wordAt(all, at + 2) === size;
    if (isNext || mark === tile || mark > packet + 1) { throw new BrokenPicture(); }
    at += mark === packet ? 6 : 2;
  }
}
