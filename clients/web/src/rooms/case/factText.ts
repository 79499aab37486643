import type { Fact } from "../../wire";

/** What a fact says, in one line without its kind. */
export function factText(fact: Fact): string {
  switch (fact.kind) {
    case "phenotype": return joined(fact.term.label, fact.onset, fact.severity);
    case "condition": return joined(fact.term.label, fact.onset);
    case "variant": return joined(fact.gene.label, ...fact.expressions, fact.zygosity);
    case "measurement": return `${fact.assay.label}: ${fact.value} ${fact.unit.label}`;
    case "relative": return fact.relation;
    case "citation": return joined(fact.title, fact.reference);
  }
}

/** The code a fact's term carries, as it stands. */
export function factCode(fact: Fact): string | undefined {
  const term = fact.kind === "phenotype" || fact.kind === "condition" ? fact.term
    : fact.kind === "variant" ? fact.gene : fact.kind === "measurement" ? fact.assay : undefined;
  return term?.code ?? undefined;
}

function joined(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== "").join(", ");
}
