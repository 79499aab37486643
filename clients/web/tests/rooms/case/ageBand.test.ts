import { describe, expect, it } from "vitest";
import { ageBandOf } from "../../../src/rooms/case/ageBand";

describe("the age that everybody here may know", () => {
  it.each([
    ["2026-03-02", "0-1"], ["2024-03-03", "0-1"], ["2024-03-02", "2-5"], ["2020-03-03", "2-5"], ["2020-03-02", "6-11"],
    ["2014-03-02", "12-15"], ["2010-03-02", "16-17"], ["2008-03-03", "16-17"], ["2008-03-02", "18-29"],
    ["1951-03-02", "75+"], ["2026-03-03", "unknown"],
  ])("follows_from_the_day_of_birth_%s", (born, band) => {
    expect(ageBandOf(born, "2026-03-02")).toBe(band);
  });
});
