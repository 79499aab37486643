import { expect, test } from "vitest";
import { faultOf, MostFileBytes, titleOf } from "../../src/materials/fileRules";
import { parsed } from "../../src/materials/readMarks";

test("A_file_is_refused_before_it_is_sent_with_the_reason", () => {
  expect(faultOf({ name: "a.pdf", size: 0, type: "application/pdf" })).toBe("empty");
  expect(faultOf({ name: "a.pdf", size: MostFileBytes + 1, type: "application/pdf" })).toBe("tooLarge");
  expect(faultOf({ name: "a.exe", size: 9, type: "application/x-msdownload" })).toBe("wrongType");
  expect(faultOf({ name: "A.JPG", size: 9, type: "" })).toBeUndefined();
});

test("A_title_is_the_name_without_the_ending", () => {
  expect(titleOf("MR hode.png")).toBe("MR hode");
  expect(titleOf(".pdf")).toBe(".pdf");
});

test("Stored_marks_that_this_page_did_not_write_are_nothing_read", () => {
  expect(parsed("{")).toEqual({});
  expect(parsed("null")).toEqual({});
  expect(parsed('{"a":3,"b":"x"}')).toEqual({ a: 3 });
});
