import { describe, expect, it } from "vitest";
import { openingRolesOf } from "../../src/entry/useOpeningRoles";

const entry = (mayBe: Parameters<typeof openingRolesOf>[0]["mayBe"]): Parameters<typeof openingRolesOf>[0] =>
  ({ mayBe, sendsAs: [], organisationId: null, officerFor: null, usualRetention: null, administrator: false });

describe("who is offered a new case", () => {
  it("[CASE-01] is who the directory lists for a role that opens one", () => {
    expect(openingRolesOf(entry(["responsibleDoctor", "specialist", "coordinator"])))
      .toEqual(["responsibleDoctor", "coordinator"]);
  });

  it("is not a therapist, who is a specialist too", () => {
    expect(openingRolesOf(entry(["specialist", "observer"]))).toEqual([]);
  });
});
