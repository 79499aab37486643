import type { TFunction } from "i18next";
import type { Fact } from "../../wire";
import { kinText } from "./kinship";

/** What a fact says, in one line without its kind. */
export function factText(fact: Fact, t: TFunction<"fact">): string {
  switch (fact.kind) {
    case "phenotype": return joined(fact.term.label, timeText(fact.onset, t), fact.severity);
    case "condition": return joined(fact.term.label, timeText(fact.onset, t));
    case "variant": return joined(fact.gene.label, ...fact.expressions, zygosityText(fact.zygosity, t));
    case "measurement": return `${fact.assay.label}: ${fact.value} ${fact.unit.label}`;
    case "relative": return kinText(fact.relation, t);
    case "citation": return joined(fact.title, fact.reference);
  }
}

/** The code a fact's term carries, as it stands. */
export function factCode(fact: Fact): string | undefined {
  const term = fact.kind === "phenotype" || fact.kind === "condition" ? fact.term
    : fact.kind === "variant" ? fact.gene : fact.kind === "measurement" ? fact.assay : undefined;
  return term?.code ?? undefined;
}

/** An age as ISO 8601 writes durations ("P19Y", "P3M", "P2Y6M"), in words; anything else as it stands. */
export function timeText(onset: string | null, t: TFunction<"fact">): string | null {
  const parts = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T.*)?$/u.exec(onset ?? "");
  if (parts === null) { return onset; }
  const [, years, months, weeks, days] = parts.map((part) => part === undefined ? 0 : Number(part));
  const words = [
    years && t("age.years", { count: years }), months && t("age.months", { count: months }),
    weeks && t("age.weeks", { count: weeks }), days && t("age.days", { count: days }),
  ].filter(Boolean);
  return words.length === 0 ? onset : words.join(" ");
}

const zygosities = ["heterozygous", "homozygous", "hemizygous"] as const;

function zygosityText(zygosity: string | null, t: TFunction<"fact">): string | null {
  const known = zygosities.find((each) => each === zygosity?.trim().toLowerCase());
  return known === undefined ? zygosity : t(`zygosities.${known}`);
}

function joined(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== "").join(", ");
}
