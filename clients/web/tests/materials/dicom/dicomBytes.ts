const longForms = new Set(["OB", "OD", "OF", "OL", "OV", "OW", "SQ", "SV", "UC", "UN", "UR", "UT", "UV"]);

export const explicitLittle = "1.2.840.10008.1.2.1";

/** An element in explicit little endian form. */
export function element(tag: string, vr: string, value: Uint8Array | string): Uint8Array {
  const plain = typeof value === "string" ? new TextEncoder().encode(value) : value;
  const pad = vr === "UI" || vr === "OB" || vr === "UN" ? 0 : 0x20;
  const bytes = plain.length % 2 === 0 ? plain : new Uint8Array([...plain, pad]);
  const long = longForms.has(vr);
  const head = new DataView(new ArrayBuffer(long ? 12 : 8));
  head.setUint16(0, Number.parseInt(tag.slice(0, 4), 16), true);
  head.setUint16(2, Number.parseInt(tag.slice(4), 16), true);
  head.setUint8(4, vr.charCodeAt(0));
  head.setUint8(5, vr.charCodeAt(1));
  if (long) { head.setUint32(8, bytes.length, true); } else { head.setUint16(6, bytes.length, true); }
  return joined(new Uint8Array(head.buffer), bytes);
}

/** A sequence of items, each of elements. */
export function sequence(tag: string, ...items: Uint8Array[]): Uint8Array {
  return element(tag, "SQ", joined(...items.map((item) => {
    const head = new DataView(new ArrayBuffer(8));
    head.setUint16(0, 0xfffe, true);
    head.setUint16(2, 0xe000, true);
    head.setUint32(4, item.length, true);
    return joined(new Uint8Array(head.buffer), item);
  })));
}

/** Packed pictures: an empty table of places, then fragments. */
export function packed(...fragments: Uint8Array[]): Uint8Array {
  const piece = (mark: number, content: Uint8Array): Uint8Array => {
    const head = new DataView(new ArrayBuffer(8));
    head.setUint16(0, 0xfffe, true);
    head.setUint16(2, mark, true);
    head.setUint32(4, content.length, true);
    return joined(new Uint8Array(head.buffer), content);
  };
  const none = new Uint8Array();
  const front = element("7FE00010", "OB", none);
  front.fill(0xff, 8);
  return joined(front, piece(0xe000, none), ...fragments.map((each) => piece(0xe000, each)), piece(0xe0dd, none));
}

/** A file with a head of its own. */
export function dicomFile(
  set: Uint8Array[], { syntax = explicitLittle, preamble = "", meta = [] as Uint8Array[] } = {},
): ArrayBuffer {
  const front = new Uint8Array(132);
  new TextEncoder().encodeInto(preamble, front);
  front.set(new TextEncoder().encode("DICM"), 128);
  const group = joined(element("00020010", "UI", syntax), ...meta);
  const length = new DataView(new ArrayBuffer(4));
  length.setUint32(0, group.length, true);
  const file = joined(front, element("00020000", "UL", new Uint8Array(length.buffer)), group, ...set);
  return file.buffer as ArrayBuffer;
}

export function joined(...parts: Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) { all.set(part, at); at += part.length; }
  return all;
}
