// How much a PDF may unpack to, how many objects it may hold and how deep they may lie in each other: looked at before
// it is parsed, without keeping any of it, so that a bomb is refused in the time it takes to read it.
import { Readable } from "node:stream";
import { createInflate } from "node:zlib";

/** Bytes of one stream: a picture of 100 million pixels in four colours. */
const MostOfStream = 400_000_000;
/** Bytes of all streams: what is drawn in the time that a reader has. */
const MostOfFile = 1_500_000_000;
/** Objects: some thousand a page. */
const MostObjects = 500_000;
/** Lists and dictionaries in each other; written by programs a dozen. */
const MostLevels = 200;
/** Times that one stream may be packed into another: twice is seen, in files that were made twice. */
const MostPackings = 4;
/** Bytes before the data of a stream in which what it says of itself is looked for. */
const Before = 2_048;
/** Bytes that are unpacked in one go, and that come out in one part. */
const [Slice, Part] = [65_536, 262_144];
/** Low four bits of the first byte of what zlib packed. */
const Deflated = 8;

const Marks = { open: 91, close: 93, less: 60, more: 62, text: 40, textEnd: 41, escape: 92, comment: 37 };

/** Whether something is inside that no reader should be given. */
export async function isBomb(bytes) {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (countObjects(file) > MostObjects || claimsTooMany(file)) { return true; }
  const starts = streamsIn(file);
  if (isTooDeep(file, starts)) { return true; }
  let left = MostOfFile;
  for (const start of starts) {
    const size = await unpackedSize(file.subarray(start), Math.min(left, MostOfStream));
    if (size === undefined) { return true; }
    left -= size;
  }
  return false;
}

/** Where the data of each stream begins. */
function streamsIn(file) {
  const starts = [];
  for (let at = file.indexOf("stream"); at >= 0; at = file.indexOf("stream", at + 1)) {
    if (at >= 3 && file.toString("latin1", at - 3, at) === "end") { continue; }
    const [first, second] = [file[at + 6], file[at + 7]];
    if (first === 10) { starts.push(at + 7); } else if (first === 13) { starts.push(at + (second === 10 ? 8 : 7)); }
  }
  return starts;
}

function countObjects(file) {
  let count = 0;
  for (let at = file.indexOf(" obj"); at >= 0; at = file.indexOf(" obj", at + 4)) { count += 1; }
  return count;
}

/** Whether a table of objects, or a stream of them, says of more than there may be. */
function claimsTooMany(file) {
  const says = (mark, pattern) => {
    let sum = 0;
    for (let at = file.indexOf(mark); at >= 0; at = file.indexOf(mark, at + 1)) {
      const near = file.toString("latin1", Math.max(0, at - Before), at + Before);
      for (const [, number] of near.matchAll(pattern)) {
        if (Number(number) > MostObjects) { return true; }
      }
      sum += 1;
      if (sum > MostObjects) { return true; }
    }
    return false;
  };
  return says("xref", /xref\s+\d+\s+(\d+)/g) || says("/ObjStm", /\/N\s+(\d+)/g)
    || says("/XRef", /\/Index\s*\[\s*\d+\s+(\d+)/g);
}

/** Whether lists or dictionaries lie too deep in each other, outside of streams and texts. */
function isTooDeep(file, starts) {
  let [depth, inText] = [0, 0];
  let next = 0;
  for (let at = 0; at < file.length; at += 1) {
    if (next < starts.length && at >= starts[next]) {
      const end = file.indexOf("endstream", starts[next]);
      at = end < 0 ? file.length : end;
      while (next < starts.length && starts[next] <= at) { next += 1; }
      [depth, inText] = [0, 0];
      continue;
    }
    const mark = file[at];
    if (inText > 0) {
      if (mark === Marks.escape) { at += 1; }
      if (mark === Marks.text) { inText += 1; }
      if (mark === Marks.textEnd) { inText -= 1; }
      continue;
    }
    if (mark === Marks.text) { inText = 1; }
    if (mark === Marks.comment) { at = endOfLine(file, at); }
    if (mark === Marks.open || (mark === Marks.less && file[at + 1] === Marks.less)) { depth += 1; }
    if (mark === Marks.close || (mark === Marks.more && file[at + 1] === Marks.more)) { depth -= 1; }
    if (mark === Marks.less || mark === Marks.more) { at += file[at + 1] === mark ? 1 : 0; }
    if (depth > MostLevels) { return true; }
    depth = Math.max(0, depth);
  }
  return false;
}

function endOfLine(file, from) {
  let at = from;
  while (at < file.length && file[at] !== 10 && file[at] !== 13) { at += 1; }
  return at;
}

const isPacked = (data) => data.length > 1 && (data[0] & 15) === Deflated && (data[0] * 256 + data[1]) % 31 === 0;

/** Bytes that it unpacks to at most in one of its packings; nothing where that is more than so many. */
async function unpackedSize(data, most) {
  if (!isPacked(data)) { return 0; }
  const size = await unpack(slices(data), most, 1);
  return size > most ? undefined : size;
}

function* slices(data) {
  for (let at = 0; at < data.length; at += Slice) { yield data.subarray(at, at + Slice); }
}

/** Counts what the parts unpack to, and what is packed in that again; infinity where it is packed too often. */
async function unpack(parts, most, packings) {
  if (packings > MostPackings) { return Infinity; }
  let own = 0;
  const out = inflated(parts, most, (bytes) => { own += bytes; });
  const first = await out.next();
  const inner = !first.done && isPacked(first.value) ? await unpack(onward(first, out), most, packings + 1) : 0;
  // What is packed inside may end before what it lies in.
  for (let next = await out.next(); !next.done; next = await out.next()) { /* Counted as it comes. */ }
  return Math.max(own, inner);
}

/** What comes out of the parts until it ends, fails or is too much. */
async function* inflated(parts, most, count) {
  const source = Readable.from(parts);
  const inflate = createInflate({ chunkSize: Part });
  let left = most;
  try {
    for await (const part of source.pipe(inflate)) {
      count(part.length);
      left -= part.length;
      yield part;
      if (left < 0) { return; }
    }
  } catch {
    // Broken or cut off: what came out before is what it holds.
  } finally {
    source.destroy();
    inflate.destroy();
  }
}

/** Hands on what is left, and leaves it open to whoever goes on after. */
async function* onward(first, out) {
  for (let next = first; !next.done; next = await out.next()) { yield next.value; }
}
