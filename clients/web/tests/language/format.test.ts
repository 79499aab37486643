import { describe, expect, it } from "vitest";
import { formatsOf } from "../../src/language/format";

const now = new Date("2025-03-14T12:00:00Z");

describe("formats", () => {
  it("A_recent_time_is_relative_and_an_old_one_a_date", () => {
    expect(formatsOf("nb").relative("2025-03-14T11:57:00Z", now)).toBe("for 3 minutter siden");
    expect(formatsOf("nn").relative("2025-03-13T11:00:00Z", now)).toBe("i går");
    expect(formatsOf("nn").relative("2025-03-14T11:12:00Z", now)).toBe("for 48 minutt sidan");
    expect(formatsOf("nn").relative("2025-03-14T09:00:00Z", now)).toBe("for 3 timar sidan");
    expect(formatsOf("nn").relative("2025-03-14T11:59:59Z", now)).toBe("no");
    expect(formatsOf("en").relative("2025-01-02T12:00:00Z", now)).toBe("2 January 2025");
  });
  it("Lists_and_numbers_follow_the_language", () => {
    expect(formatsOf("nb").list(["a", "b", "c"])).toBe("a, b og c");
    expect(formatsOf("en").number(1234.5)).toBe("1,234.5");
    expect(formatsOf("nb").size(2_500_000)).toBe("2,5 MB");
  });
});
