// @vitest-environment node
import { data } from "dcmjs";
import { expect, test } from "vitest";
import { deidentify, type Deidentified } from "../../../src/materials/dicom/deidentify";
import { packedFormOf, withoutComments } from "../../../src/materials/dicom/packedPictures";
import { dicomFile, element, joined, packed } from "./dicomBytes";

const canary = "Nordmann^Kari";
const key = new Uint8Array(32).fill(7);
const jpeg = "1.2.840.10008.1.2.4.50";
const jpegLs = "1.2.840.10008.1.2.4.80";
const jpeg2000 = "1.2.840.10008.1.2.4.90";
const rle = "1.2.840.10008.1.2.5";

const text = (words: string): Uint8Array => new TextEncoder().encode(words);

function segment(mark: number, content: Uint8Array | string): Uint8Array {
  const plain = typeof content === "string" ? text(content) : content;
  return joined(new Uint8Array([0xff, mark, (plain.length + 2) >> 8, (plain.length + 2) & 0xff]), plain);
}

function ofJpeg(...more: Uint8Array[]): Uint8Array {
  return joined(new Uint8Array([0xff, 0xd8]), ...more, segment(0xdb, new Uint8Array(65)),
    segment(0xc0, new Uint8Array(9)), segment(0xda, new Uint8Array(6)),
    new Uint8Array([0x12, 0xff, 0x00, 0x40, 0xff, 0xd0, 0x17, 0xff, 0xd9]));
}

function ofJpegLs(...more: Uint8Array[]): Uint8Array {
  return joined(new Uint8Array([0xff, 0xd8]), ...more, segment(0xf7, new Uint8Array(9)),
    segment(0xda, new Uint8Array(6)), new Uint8Array([0x12, 0xff, 0x7f, 0xff, 0x64, 0xff, 0xd9]));
}

function ofJpeg2000(comment: string, said = true): Uint8Array {
  const words = comment === "" ? new Uint8Array() : segment(0x64, `\0\u0001${comment}`);
  const pixels = new Uint8Array([0xcf, 0xff, 0x64, 0xff, 0x91, 0, 4, 0xff, 0xff, 0xff, 0x92, 0x10]);
  const tile = new Uint8Array([0, 0, 0, 0, 0, said ? 14 + words.length + pixels.length : 0, 0, 1]);
  return joined(new Uint8Array([0xff, 0x4f]), segment(0x51, new Uint8Array(39)), words,
    segment(0x90, tile), words, new Uint8Array([0xff, 0x93]), pixels, new Uint8Array([0xff, 0xd9]));
}

async function clean(syntax: string, ...fragments: Uint8Array[]): Promise<Deidentified> {
  const result = await deidentify(dicomFile([packed(...fragments)], { syntax }), key);
  if ("fault" in result) { throw new Error(result.fault); }
  return result;
}

function chunks(bytes: Uint8Array, length: number): Uint8Array[] {
  return Array.from({ length: Math.ceil(bytes.length / length) }, (_, i) => bytes.slice(i * length, (i + 1) * length));
}

/** The pictures of a written file, as its reader finds them. */
function pictures(file: ArrayBuffer): Uint8Array[] {
  const { dict } = data.DicomMessage.readFile(file);
  return (dict["7FE00010"]?.Value as ArrayBuffer[]).map((each) => new Uint8Array(each));
}

const asText = (file: ArrayBuffer): string => Buffer.from(file).toString("latin1");

test.each([
  ["JPEG", jpeg, ofJpeg(segment(0xfe, canary), segment(0xe1, `Exif\0\0${canary}`)), 2],
  ["JPEG with a small picture in JFIF", jpeg,
    ofJpeg(segment(0xe0, `JFIF\0\u0001\u0001\0\0\u0001\0\u0001\u0001\u0001${canary}`)), 1],
  ["JPEG-LS", jpegLs, ofJpegLs(segment(0xfe, canary), segment(0xe8, "SPIFF\0\u0002")), 2],
  ["JPEG 2000", jpeg2000, ofJpeg2000(canary), 2],
  ["JPEG 2000 whose tile has no length", jpeg2000, ofJpeg2000(canary, false), 2],
])("[UPL-28] Words_beside_the_pixels_are_blank_where_they_stood: %s", async (_, syntax, stream, count) => {
  for (const fragments of [[stream], chunks(stream, 2), chunks(stream, 7), [stream, stream]]) {
    const { write, taken } = await clean(syntax, ...fragments);
    const times = fragments[1] === stream ? 2 : 1;
    expect(taken).toEqual([{ name: "PixelDataComments", count: count * times }]);
    const file = write();
    expect(asText(file)).not.toMatch(/Nordmann|Exif|SPIFF/u);
    const found = pictures(file);
    expect(found).toHaveLength(times);
    for (const picture of found) {
      const even = joined(stream, new Uint8Array(stream.length % 2));
      expect(picture).toHaveLength(even.length);
      expect([...picture].every((byte, i) => byte === even[i] || byte === 0)).toBe(true);
      expect(picture.slice(-8)).toEqual(even.slice(-8));
    }
  }
});

test("[UPL-28] What_says_how_colours_are_read_and_what_is_blank_stays_as_it_is", async () => {
  const adobe = segment(0xee, "Adobe\0d\0\0\0\0\u0001");
  const jfif = segment(0xe0, "JFIF\0\u0001\u0001\0\0\u0001\0\u0001\0\0");
  for (const [syntax, stream] of [
    [jpeg, ofJpeg(jfif, adobe, segment(0xfe, new Uint8Array(40)), segment(0xfe, ""))],
    [jpegLs, ofJpegLs(segment(0xe8, "mrfx\u0001"))],
    [jpeg2000, ofJpeg2000("")],
  ] as const) {
    const { write, taken } = await clean(syntax, stream);
    expect(taken).toEqual([]);
    expect([...pictures(write())[0]!].slice(0, stream.length)).toEqual([...stream]);
  }
});

test("[UPL-28] A_long_picture_is_one_fragment_in_RLE_too", async () => {
  const head = new Uint8Array(64);
  head.set([1, 0, 0, 0, 64]);
  for (const [syntax, stream] of [
    [rle, joined(head, new Uint8Array(50_000).fill(3))], [jpeg, ofJpeg(segment(0xe5, new Uint8Array(50_000)))],
  ] as const) {
    const file = new Uint8Array((await clean(syntax, stream)).write());
    const items = [...file.keys()].filter((at) => file[at] === 0xfe && file[at + 1] === 0xff && file[at + 2] === 0
      && file[at + 3] === 0xe0);
    // A sequence's item that says what was done, the table of places, and one picture.
    expect(items).toHaveLength(3);
  }
});

test.each([
  ["no stream", jpeg, text("Kari")],
  ["cut", jpeg, ofJpeg().slice(0, -4)],
  ["words behind its end", jpeg, joined(ofJpeg(), text("Nordmann"))],
  ["words between zeros", jpeg, joined(ofJpeg(), text("\0Kari\0"))],
  ["a mark of nothing", jpeg, ofJpeg(segment(0xf0, "Kari"))],
  ["a segment beyond the end", jpeg, new Uint8Array([0xff, 0xd8, 0xff, 0xfe, 255, 255, 1, 2])],
  ["a segment of less than nothing", jpeg, new Uint8Array([0xff, 0xd8, 0xff, 0xfe, 0, 1, 2, 3])],
  ["a picture hidden in one without length or end", jpeg2000,
    joined(ofJpeg2000("", false).slice(0, -2), ofJpeg2000(canary))],
  ["a picture hidden in one without end", jpeg2000, joined(ofJpeg2000("").slice(0, -2), ofJpeg2000(canary))],
  ["boxes", jpeg2000, joined(text("\0\0\0\u000cjP  \r\n"), ofJpeg2000(""))],
])("[UPL-28] What_does_not_hold_together_is_not_sent: %s", async (_, syntax, stream) => {
  expect(await deidentify(dicomFile([packed(stream)], { syntax }), key)).toEqual({ fault: "unreadable" });
});

test("[UPL-28] Film_references_and_what_the_server_does_not_take_are_not_sent", async () => {
  for (const syntax of ["4.94", "4.102", "4.112", "4.92", "7.1"].map((each) => `1.2.840.10008.1.2.${each}`)) {
    expect(packedFormOf(syntax)).toBeUndefined();
    expect(await deidentify(dicomFile([packed(ofJpeg())], { syntax }), key)).toEqual({ fault: "dicomForm" });
  }
});

test("[UPL-28] A_byte_changed_anywhere_leaves_a_picture_without_words_or_none", () => {
  const streams = [["jpeg", ofJpeg(segment(0xfe, canary))], ["jpeg2000", ofJpeg2000(canary)]] as const;
  for (const [form, stream] of streams) {
    for (let at = 0; at < stream.length; at++) {
      const changed = Uint8Array.from(stream);
      changed[at] = 0x41;
      try {
        withoutComments([changed.buffer], form);
      } catch (fault) {
        expect((fault as Error).constructor.name, `${form} ${at}`).toBe("BrokenPicture");
      }
    }
  }
});

test("[UPL-28] The_file_that_was_chosen_is_not_changed", async () => {
  const file = dicomFile([element("00080060", "CS", "MR"), packed(ofJpeg(segment(0xfe, canary)))], { syntax: jpeg });
  await deidentify(file, key);
  expect(asText(file)).toContain(canary);
});
