import { describe, expect, it } from "vitest";
import type { Consenting } from "../../src/consent/holders";
import { keptOut } from "../../src/membership/keptOut";
import type { Block, Member, Role } from "../../src/wire";

const [one, ward, hospital] = ["p1", "u1", "o1"];

function member(role: Role): Member {
  return { role, person: { personId: one, unitId: ward, organisationId: hospital } } as unknown as Member;
}

function consent(blocks: readonly Partial<Block>[], decisions: readonly object[] = []): Consenting {
  const whole = { person: null, unit: null, organisation: null, materials: null, parts: null, lifted: null };
  const all = {
    decisions, settlements: [], agreements: [],
    blocks: Object.fromEntries(blocks.map((block, n) => [`b${n}`, { ...whole, ...block }])),
  };
  return { consent: all, membership: { members: {} }, case: { identity: null } } as unknown as Consenting;
}

const named = (id: string): { id: string; name: string } => ({ id, name: "" });

describe("who is listed and does not see the case", () => {
  it("[CON-36] A_block_of_the_person_their_unit_or_organisation_is_said_and_one_that_was_lifted_is_not", () => {
    for (const block of [{ person: named(one) }, { unit: named(ward) }, { organisation: named(hospital) }]) {
      expect(keptOut(consent([block]), member("specialist"))).toBe("blocked");
      const lifted = { reason: "x", by: one, at: "2026-03-02T08:00:00Z", order: 1 };
      expect(keptOut(consent([{ ...block, lifted }]), member("specialist"))).toBeNull();
      expect(keptOut(consent([{ ...block, parts: ["x"] }]), member("specialist"))).toBe("blockedPart");
    }
    expect(keptOut(consent([{ person: named("other") }]), member("specialist"))).toBeNull();
    expect(keptOut(consent([{ organisation: named(hospital) }]), member("representative"))).toBeNull();
  });

  it("[CON-36] So_is_a_consent_that_was_withdrawn_and_not_one_that_the_reader_is_told_nothing_of", () => {
    const decided = (decision: string): object => ({
      scope: "ernAdvice", receiver: null, decision, givenBy: "patient",
    });
    expect(keptOut(consent([], [decided("given"), decided("withdrawn")]), member("ernExpert"))).toBe("noConsent");
    expect(keptOut(consent([], [decided("withdrawn"), decided("given")]), member("ernExpert"))).toBeNull();
    expect(keptOut(consent([]), member("ernExpert"))).toBeNull();
    expect(keptOut(consent([], [decided("withdrawn")]), member("specialist"))).toBeNull();
  });
});
