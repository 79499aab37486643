import { expect, test } from "vitest";
import { faultOf, MostFileBytes, refusalOf, titleOf } from "../../src/materials/fileRules";
import en from "../../src/language/en/material.json";
import nb from "../../src/language/nb/material.json";
import nn from "../../src/language/nn/material.json";
import { parsed } from "../../src/materials/readMarks";

test("A_file_is_refused_before_it_is_sent_with_the_reason", () => {
  expect(faultOf({ name: "a.pdf", size: 0, type: "application/pdf" })).toBe("empty");
  expect(faultOf({ name: "a.pdf", size: MostFileBytes + 1, type: "application/pdf" })).toBe("tooLarge");
  expect(faultOf({ name: "a.exe", size: 9, type: "application/x-msdownload" })).toBe("wrongType");
  expect(faultOf({ name: "A.JPG", size: 9, type: "" })).toBeUndefined();
});

test("[UPL-15] What_the_server_found_wrong_in_a_file_is_said_as_a_fault_of_the_file", () => {
  const content = { code: "invalid", field: "content" };
  for (const reason of ["unreadable", "tooManyPixels", "animated", "tooManyPages", "encrypted", "identified", "preamble",
    "dicomForm", "infected"]) {
    expect(refusalOf({ ...content, reason })).toBe(reason);
    for (const language of [nb, nn, en]) {
      expect(language.fault).toHaveProperty(reason);
    }
  }
  expect(refusalOf({ ...content, reason: "typeNotAllowed" })).toBe("wrongType");
  expect(refusalOf({ code: "unavailable", field: "content" })).toBe("notReadHere");
  for (const reason of ["notShutOff", "notScanned"]) {
    expect(refusalOf({ code: "unavailable", field: "content", reason })).toBe(reason);
    for (const language of [nb, nn, en]) { expect(language.fault).toHaveProperty(reason); }
  }
  expect(refusalOf({ code: "invalid", field: "title" })).toBeUndefined();
  expect(refusalOf({ code: "limitReached", field: "room" })).toBeUndefined();
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
