import type { Fact, FactKind, Id, Schemas, Sex, Term } from "../../wire";

type ConditionStatus = Schemas["ConditionStatus"];
type VariantClass = Schemas["VariantClass"];

/** What a form says of a fact before it is one: text fields as typed, choices as chosen. */
export interface FactDraft {
  readonly kind: FactKind;
  /** Whose: a relative of the case, or the empty string for the patient. */
  readonly relativeId: Id;
  /** The feature, condition, gene, assay, relation or title. */
  readonly label: string;
  readonly code: string;
  readonly excluded: boolean;
  readonly status: ConditionStatus;
  readonly onset: string;
  readonly severity: string;
  /** One expression a line, HGVS or other. */
  readonly expressions: string;
  readonly zygosity: string;
  readonly classification: VariantClass;
  readonly classifiedOn: string;
  readonly laboratory: string;
  readonly transcript: string;
  readonly value: string;
  readonly unit: string;
  readonly low: string;
  readonly high: string;
  readonly sex: Sex;
  readonly affected: "unknown" | "yes" | "no";
  readonly reference: string;
}

export const emptyDraft: FactDraft = {
  kind: "phenotype", relativeId: "", label: "", code: "", excluded: false, status: "suspected", onset: "", severity: "",
  expressions: "", zygosity: "", classification: "notProvided", classifiedOn: "", laboratory: "", transcript: "",
  value: "", unit: "", low: "", high: "", sex: "unknown", affected: "unknown", reference: "",
};

/** A number as people here type it, with comma or point; undefined when it is none. */
export function numberOf(text: string): number | undefined {
  const plain = text.trim().replace(",", ".").replace("−", "-");
  return /^-?\d+(?:\.\d+)?$/u.test(plain) ? Number(plain) : undefined;
}

/** Whether the draft says enough to be kept. */
export function isComplete(draft: FactDraft): boolean {
  const limits = [draft.low, draft.high].every((text) => text.trim() === "" || numberOf(text) !== undefined);
  switch (draft.kind) {
    case "measurement":
      return draft.label.trim() !== "" && draft.unit.trim() !== "" && numberOf(draft.value) !== undefined && limits;
    case "citation": return draft.reference.trim() !== "";
    default: return draft.label.trim() !== "";
  }
}

/** The draft of a recorded fact, to be changed. */
export function draftOf(fact: Fact): FactDraft {
  const base = { ...emptyDraft, kind: fact.kind, relativeId: fact.relativeId ?? "" };
  switch (fact.kind) {
    case "phenotype":
      return { ...base, ...words(fact.term), excluded: fact.excluded, onset: fact.onset ?? "",
        severity: fact.severity ?? "" };
    case "condition": return { ...base, ...words(fact.term), status: fact.status, onset: fact.onset ?? "" };
    case "variant":
      return { ...base, ...words(fact.gene), expressions: fact.expressions.join("\n"), zygosity: fact.zygosity ?? "",
        classification: fact.classification, classifiedOn: fact.classifiedOn ?? "", laboratory: fact.laboratory ?? "",
        transcript: fact.transcript ?? "" };
    case "measurement":
      return { ...base, ...words(fact.assay), value: String(fact.value), unit: fact.unit.label,
        low: fact.low === null ? "" : String(fact.low), high: fact.high === null ? "" : String(fact.high) };
    case "relative":
      return { ...base, label: fact.relation, sex: fact.sex,
        affected: fact.affected === null ? "unknown" : fact.affected ? "yes" : "no" };
    case "citation": return { ...base, label: fact.title, reference: fact.reference };
  }
}

/**
 * The fact that a complete draft says. What a form does not show of the fact before, its qualifiers and its source,
 * is kept; who last wrote it is a member.
 */
export function factOf(draft: FactDraft, before?: Fact): Fact {
  const source = before?.provenance;
  const shared = {
    provenance: { ...source, kind: "member" as const },
    relativeId: draft.relativeId === "" ? null : draft.relativeId,
  };
  const qualifiers = before !== undefined && "qualifiers" in before ? before.qualifiers ?? null : null;
  const term: Term = { label: draft.label.trim(), code: orNull(draft.code) };
  switch (draft.kind) {
    case "phenotype":
      return { kind: "phenotype", term, excluded: draft.excluded, onset: orNull(draft.onset),
        severity: orNull(draft.severity), qualifiers, ...shared };
    case "condition":
      return { kind: "condition", term, status: draft.status, onset: orNull(draft.onset), qualifiers, ...shared };
    case "variant":
      return { kind: "variant", gene: term,
        expressions: draft.expressions.split("\n").map((line) => line.trim()).filter((line) => line !== ""),
        zygosity: orNull(draft.zygosity), classification: draft.classification,
        classifiedOn: orNull(draft.classifiedOn), laboratory: orNull(draft.laboratory),
        transcript: orNull(draft.transcript), qualifiers, ...shared };
    case "measurement": {
      const unit = before?.kind === "measurement" && before.unit.label === draft.unit.trim()
        ? before.unit : { label: draft.unit.trim(), code: null };
      return { kind: "measurement", assay: term, value: numberOf(draft.value) ?? 0, unit,
        low: numberOf(draft.low) ?? null, high: numberOf(draft.high) ?? null, qualifiers, ...shared };
    }
    case "relative":
      return { kind: "relative", relation: term.label, sex: draft.sex,
        affected: draft.affected === "unknown" ? null : draft.affected === "yes", ...shared, relativeId: null };
    case "citation":
      return { kind: "citation", reference: draft.reference.trim(), title: term.label, ...shared, relativeId: null };
  }
}

function words({ label, code }: Term): Pick<FactDraft, "label" | "code"> {
  return { label, code: code ?? "" };
}

function orNull(text: string): string | null {
  return text.trim() === "" ? null : text.trim();
}
