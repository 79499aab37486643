import { expect, test } from "vitest";
import { newId } from "../../src/wire/newId";

test("Ids sort as they were made, within one millisecond and when the clock is set back", () => {
  const now = Date.now();
  const ids = [...Array.from({ length: 10_000 }, () => newId(now)), newId(now - 60_000), newId(now + 60_000)];
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
});

test("An id is a version 7 UUID and says when it was made", () => {
  const later = Date.now() + 3_600_000;
  const id = newId(later);
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
  expect(Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16)).toBe(later);
});
