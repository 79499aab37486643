import { expect, it } from "vitest";
import { termsOf, wordsOfTerms } from "../../../src/rooms/case/terms";

it("a_line_is_a_term_and_its_code_stands_last_if_there_is_one", () => {
  expect(termsOf("Medfødt myasteni ORPHA:590\n\n  Noe uten kode \nG70.2 noe ICD-10:G70.2\nORPHA:616874")).toEqual([
    { label: "Medfødt myasteni", code: "ORPHA:590" },
    { label: "Noe uten kode", code: null },
    { label: "G70.2 noe", code: "ICD-10:G70.2" },
    { label: "ORPHA:616874", code: "ORPHA:616874" },
  ]);
});

it("terms_written_as_lines_read_back_as_they_were", () => {
  const terms = [{ label: "Medfødt myasteni", code: "ORPHA:590" }, { label: "klokken 10:30 på dagen", code: null }];
  expect(termsOf(wordsOfTerms(terms))).toEqual(terms);
});
