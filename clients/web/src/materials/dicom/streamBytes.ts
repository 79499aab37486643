/** A stream that does not hold together. */
export class BrokenPicture extends Error {}

/** Called with where words stand beside the pixels. */
export type Blank = (from: number, to: number) => void;

/** Two bytes, the higher first. */
export function wordAt(all: Uint8Array, at: number): number {
  const [high, low] = [all[at], all[at + 1]];
  if (high === undefined || low === undefined) { throw new BrokenPicture(); }
  return high * 0x100 + low;
}

/** Where a segment ends whose length, two bytes, stands here. */
export function segmentEnd(all: Uint8Array, at: number): number {
  const length = wordAt(all, at);
  if (length < 2 || at + length > all.length) { throw new BrokenPicture(); }
  return at + length;
}

/** Where 0xff stands next. */
export function nextMark(all: Uint8Array, at: number): number {
  const next = all.indexOf(0xff, at);
  if (next < 0) { throw new BrokenPicture(); }
  return next;
}
