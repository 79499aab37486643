import type { Id } from "./index";

/** Ids that one millisecond can make: the 12 bits after its number. */
const InOneMillisecond = 0x1000;

let last = 0n;

/**
 * A new id as UUIDv7 (RFC 9562): the time in its first 48 bits, then a number that rises within the millisecond, so
 * that the ids of a page sort as they were made.
 */
export function newId(now: number = Date.now()): Id {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const start = BigInt(bytes[6]! & 0x07) << 8n | BigInt(bytes[7]!);
  const fresh = BigInt(now) * BigInt(InOneMillisecond) + start;
  // A clock that is set back, or more ids than one millisecond has, borrow from the time that comes.
  last = fresh > last ? fresh : last + 1n;
  const [time, number] = [last / BigInt(InOneMillisecond), last % BigInt(InOneMillisecond)];
  new DataView(bytes.buffer).setBigUint64(0, time << 16n | 0x7000n | number);
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return uuidOf(bytes);
}

/** 16 bytes as people write a UUID. */
export function uuidOf(bytes: Uint8Array): Id {
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, "$1-$2-$3-$4-$5");
}
