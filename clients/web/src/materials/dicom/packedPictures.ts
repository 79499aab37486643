import { jpeg2000End } from "./jpeg2000Stream";
import { jpegEnd } from "./jpegStream";
import { BrokenPicture } from "./streamBytes";

type PackedForm = "jpeg" | "jpegLs" | "jpeg2000" | "rle";

const family = "1.2.840.10008.1.2.";

/** The same that the server takes: still pictures, of kinds that are not retired. */
const forms: Readonly<Record<string, PackedForm>> = {
  "4.50": "jpeg", "4.51": "jpeg", "4.57": "jpeg", "4.70": "jpeg", "4.80": "jpegLs", "4.81": "jpegLs",
  "4.90": "jpeg2000", "4.91": "jpeg2000", "4.201": "jpeg2000", "4.202": "jpeg2000", "4.203": "jpeg2000", "5": "rle",
};

/** How pictures of a transfer syntax are packed; undefined where they are not, or in a way that is not taken. */
export function packedFormOf(syntax: string): PackedForm | undefined {
  return syntax.startsWith(family) ? forms[syntax.slice(family.length)] : undefined;
}

export interface BlankPictures {
  /** One a picture. */
  readonly pictures: readonly ArrayBuffer[];
  /** Comments and segments of programs that were blanked. */
  readonly blanked: number;
}

/**
 * Blanks what packed pictures carry beside their pixels, where it stands: no length and no place changes. A copy is
 * changed, not the file that was chosen.
 * @param pieces Fragments in their order; a stream may lie in several.
 * @throws BrokenPicture where a stream cannot be walked through.
 */
export function withoutComments(pieces: readonly ArrayBuffer[], form: PackedForm): BlankPictures {
  if (form === "rle") { return { pictures: pieces, blanked: 0 }; }
  const all = joined(pieces);
  const pictures: ArrayBuffer[] = [];
  let blanked = 0;
  const blank = (from: number, to: number): void => {
    if (all.subarray(from, to).every((byte) => byte === 0)) { return; }
    all.fill(0, from, to);
    blanked++;
  };
  for (let at = 0; at < all.length;) {
    const end = form === "jpeg2000" ? jpeg2000End(all, at, blank) : jpegEnd(all, at, form === "jpegLs", blank);
    pictures.push(all.slice(at, end).buffer);
    at = paddingEnd(all, end);
  }
  return { pictures, blanked };
}

/** Where the next picture begins: streams are filled up to an even length with 0 or 0xff, and each begins with 0xff. */
function paddingEnd(all: Uint8Array, at: number): number {
  let next = at;
  while (next < all.length && (all[next] === 0 || all[next] === 0xff)) { next++; }
  if (next === all.length) { return next; }
  if (next === at) { throw new BrokenPicture(); }
  return next - 1;
}

function joined(pieces: readonly ArrayBuffer[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.byteLength, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(new Uint8Array(piece), at);
    at += piece.byteLength;
  }
  return all;
}
