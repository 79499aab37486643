import { expect, it } from "vitest";
import { abroadOf } from "../../src/membership/abroad";
import type { CaseState, Fact, Material, RecordedConsent, RoomState } from "../../src/wire";
import { at, coordinator, first, roomOf, second, statement } from "../conclusion/fakeRoom";

const provenance = { kind: "member", source: null, materialId: null } as const;
const fact = (one: Fact): CaseState["facts"][string] => ({
  fact: one, by: coordinator, at, edit: null, order: 1, version: 1 });
const feature = (relativeId: string | null): Fact => ({
  kind: "phenotype", term: { label: "x", code: null }, excluded: false, onset: null, severity: null, qualifiers: null,
  provenance, relativeId,
});
const text = (words: string): CaseState["texts"][string] => (
  { text: words, provenance, by: coordinator, at, version: 1 });
const paper = (title: string, changes: Partial<Material>): Material => ({
  title, kind: "image", mediaType: "image/png", length: 1, personImage: false, sharedAbroad: true,
  withdrawn: null, by: coordinator, at, order: 1, version: 1, ...changes,
} as Material);
const images: RecordedConsent = {
  scope: "personImages", receiver: null, decision: "given", formVersion: "1", language: "nb", on: "2026-01-01",
  interpreter: false, givenBy: "x", receivedBy: "y", order: 1,
} as RecordedConsent;

function room(consents: RecordedConsent[]): RoomState {
  const base = roomOf({ [first]: statement("A"), [second]: statement("B", { withdrawn: "no" }) });
  return {
    ...base,
    case: {
      ...base.case,
      texts: { question: text("?"), history: text("secret"), findings: text("") },
      facts: {
        r1: fact({ kind: "relative", relation: "mor", sex: "female", affected: null, provenance, relativeId: null }),
        f1: fact(feature("r1")), f2: fact(feature(null)),
      },
      relativeDecisions: { r1: { decision: "refused", on: "2026-01-01" } },
    },
    materials: { items: {
      a: paper("Kurve", {}), b: paper("Ansikt", { personImage: true }), c: paper("Brev", { sharedAbroad: false }),
      d: paper("Gammelt", { withdrawn: "feil" }),
    } },
    consent: { decisions: consents, information: [], blocks: {}, settlements: [], agreements: [], seen: {} },
  };
}

it("says_what_crosses_and_what_stays_from_what_is_really_there", () => {
  expect(abroadOf(room([]), "sharedAbroad")).toEqual({
    texts: ["question", "history"], facts: 1, relativesLeftOut: 2, shared: ["a"], imagesWithoutConsent: 1, kept: 1,
    statements: 1,
  });
});

it("counts_an_image_of_a_person_once_there_is_consent_and_a_relative_once_they_said_yes", () => {
  const open = room([images]);
  const agreed = { ...open, case: { ...open.case, relativeDecisions: {
    r1: { decision: "given" as const, on: "2026-01-01" } } } };
  expect(abroadOf(agreed, "sharedAbroad")).toMatchObject(
    { facts: 3, relativesLeftOut: 0, shared: ["a", "b"], imagesWithoutConsent: 0 });
});

it("an_observer_gets_what_is_shared_for_teaching_and_nothing_that_is_shared_for_advice", () => {
  const open = room([images]);
  const taught = { ...open, materials: { items: {
    ...open.materials.items, e: paper("Skisse", { sharedAbroad: false, sharedForTeaching: true }) } } };
  expect(abroadOf(taught, "sharedForTeaching")).toMatchObject({ shared: ["e"], kept: 3 });
});
