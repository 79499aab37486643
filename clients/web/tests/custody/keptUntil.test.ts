import { expect, it } from "vitest";
import { keptUntil } from "../../src/custody/keptUntil";

it("[CASE-40] a case is kept for its years from the day they count from, leap days included", () => {
  expect(keptUntil({ from: "2026-03-01", years: 10 })).toBe("2036-03-01");
  expect(keptUntil({ from: "2024-02-29", years: 1 })).toBe("2025-02-28");
  expect(keptUntil({ from: "2024-02-29", years: 4 })).toBe("2028-02-29");
  expect(keptUntil({ from: "2026-12-31", years: 0 })).toBe("2026-12-31");
});
