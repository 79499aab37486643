/** Registered by the standard itself: it says what something is, and never which. */
const ofTheStandard = "1.2.840.10008.";

export function tellsWhich(uid: string): boolean {
  return uid !== "" && !uid.startsWith(ofTheStandard);
}

/** Bytes of a digest that make a UID under 2.25, where any number of 128 bits may stand. */
const uidBytes = 16;

/**
 * Other unique identifiers for these: the same for the same one as long as the key is, so that the images of a study
 * stay together, and unlike those under any other key. Nobody without the key can tell which stands for which.
 */
export async function otherUids(uids: Iterable<string>, key: Uint8Array<ArrayBuffer>): Promise<Map<string, string>> {
  const sealing = await crypto.subtle.importKey("raw", key, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  const others = new Map<string, string>();
  for (const uid of uids) {
    const digest = new Uint8Array(await crypto.subtle.sign("HMAC", sealing, new TextEncoder().encode(uid)));
    const number = digest.subarray(0, uidBytes).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
    others.set(uid, `2.25.${number}`);
  }
  return others;
}
