import { describe, expect, it } from "vitest";
import { draftOf, emptyDraft, factOf, isComplete, numberOf } from "../../../src/rooms/case/factDraft";
import type { Fact } from "../../../src/wire";

const provenance = { kind: "import", source: "PMID_1.json", materialId: null } as const;
const qualifiers = [{ name: "modifier", term: { label: "Progressive", code: "HP:0003676" } }];
const relativeId = "0192b000-0000-7000-8000-00000000aaaa";

const every: readonly Fact[] = [
  { kind: "phenotype", term: { label: "Ptosis", code: "HP:0000508" }, excluded: true, onset: "P4Y", severity: "Severe",
    qualifiers, provenance, relativeId },
  { kind: "condition", term: { label: "Myasteni", code: null }, status: "confirmed", onset: null, qualifiers: null,
    provenance, relativeId: null },
  { kind: "variant", gene: { label: "CHRNE", code: "HGNC:1966" }, expressions: ["NM_000080.4:c.1327del", "chr17"],
    zygosity: "homozygous", classification: "pathogenic", classifiedOn: "2026-01-02", laboratory: "Lab",
    transcript: "NM_000080.4", qualifiers, provenance, relativeId: null },
  { kind: "measurement", assay: { label: "CK", code: "LOINC:2157-6" }, value: 1234.5, unit: { label: "U/L", code: "UO:1" },
    low: 35, high: null, qualifiers: null, provenance, relativeId: null },
  { kind: "relative", relation: "mor", sex: "female", affected: false, provenance, relativeId: null },
  { kind: "citation", reference: "PMID:1", title: "A case", provenance, relativeId: null },
];

describe("the form of a fact", () => {
  for (const fact of every) {
    it(`loses nothing of a ${fact.kind} that is opened and saved as it was`, () => {
      const draft = draftOf(fact);
      expect(isComplete(draft)).toBe(true);
      expect(factOf(draft, fact)).toEqual({ ...fact, provenance: { ...provenance, kind: "member" } });
    });
  }

  it("needs_words_and_no_code", () => {
    expect(isComplete(emptyDraft)).toBe(false);
    expect(isComplete({ ...emptyDraft, label: "Hengende øyelokk" })).toBe(true);
    expect(factOf({ ...emptyDraft, label: " Hengende øyelokk " })).toMatchObject({
      kind: "phenotype", term: { label: "Hengende øyelokk", code: null }, provenance: { kind: "member" },
      relativeId: null, excluded: false, onset: null,
    });
  });

  it("takes_a_number_with_comma_or_point_and_nothing_else", () => {
    expect(numberOf(" 1,5 ")).toBe(1.5);
    expect(numberOf("−0.25")).toBe(-0.25);
    for (const bad of ["", "1.5.2", "1 234", "0x10", "1e3", "mange"]) { expect(numberOf(bad), bad).toBeUndefined(); }
    const draft = { ...emptyDraft, kind: "measurement" as const, label: "CK", unit: "U/L", value: "12" };
    expect(isComplete(draft)).toBe(true);
    expect(isComplete({ ...draft, value: "tolv" })).toBe(false);
    expect(isComplete({ ...draft, high: "høy" })).toBe(false);
  });
});
