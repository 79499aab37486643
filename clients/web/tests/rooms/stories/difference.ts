/** Where two values first differ as JSON, and how. */
export interface Difference { readonly path: string; readonly is: unknown; readonly shouldBe: unknown }

/** Order of keys apart, a value and its copy through JSON are equal; a field left out is not one that is null. */
export function difference(is: unknown, shouldBe: unknown, path = "$"): Difference | undefined {
  if (is === shouldBe) { return undefined; }
  if (Array.isArray(is) && Array.isArray(shouldBe) && is.length === shouldBe.length) {
    for (let i = 0; i < is.length; i++) {
      const found = difference(is[i], shouldBe[i], `${path}[${i}]`);
      if (found !== undefined) { return found; }
    }
    return undefined;
  }
  if (isRecord(is) && isRecord(shouldBe)) {
    for (const key of new Set([...Object.keys(is), ...Object.keys(shouldBe)])) {
      const found = Object.hasOwn(is, key) && Object.hasOwn(shouldBe, key)
        ? difference(is[key], shouldBe[key], `${path}.${key}`)
        : { path: `${path}.${key}`, is: is[key], shouldBe: shouldBe[key] };
      if (found !== undefined) { return found; }
    }
    return undefined;
  }
  return { path, is, shouldBe };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
