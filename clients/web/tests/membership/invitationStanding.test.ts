import { expect, it } from "vitest";
import { standingOf } from "../../src/membership/invitationStanding";
import { dropToken, takeToken } from "../../src/membership/linkToken";
import type { Schemas } from "../../src/wire";

const now = new Date("2026-03-10T12:00:00Z");

function asked(country: string, changes: Partial<Schemas["ExpertInvitation"]> = {}): Schemas["ExpertInvitation"] {
  return {
    expert: { name: "A", contact: "b", institution: "c", country, profession: "d" }, adviceOn: "treatment",
    linkUntil: "2026-03-10", accessUntil: "2026-06-01", secretHash: "", by: "x", at: "2026-03-01T00:00:00Z",
    opening: null, withdrawn: null, taken: null, denied: null, claim: null,
    ...changes,
  };
}

const decided = (decision: Schemas["OpeningDecision"]): Partial<Schemas["ExpertInvitation"]> => ({
  opening: { decision, ground: "", officer: "V", by: "v", at: "2026-03-02T00:00:00Z" },
});

it("[MEM-42] a link is open through its last day in Norway", () => {
  expect(standingOf(asked("NL"), now)).toBe("open");
  expect(standingOf(asked("NL"), new Date("2026-03-10T22:59:59Z"))).toBe("open");
  expect(standingOf(asked("NL"), new Date("2026-03-10T23:00:00Z"))).toBe("expired");
  expect(standingOf(asked("NL", { withdrawn: { reason: "", by: "x", at: "" } }), now)).toBe("withdrawn");
  expect(standingOf(asked("NL", { taken: { personId: "p", at: "", place: null } }), now)).toBe("taken");
});

it("[MEM-48] [MEM-49] beyond the EEA it waits, until it is opened", () => {
  expect(standingOf(asked("GB"), now)).toBe("waiting");
  expect(standingOf(asked("GB", decided("opened")), now)).toBe("open");
  expect(standingOf(asked("GB", decided("refused")), now)).toBe("refused");
  expect(standingOf(asked("GB", decided("withdrawn")), now)).toBe("refused");
});

it("[MEM-61] a link of which the place was denied is over, also beyond the EEA", () => {
  expect(standingOf(asked("NL", { denied: "2026-03-02T00:00:00Z" }), now)).toBe("wrongPlace");
  expect(standingOf(asked("GB", { denied: "2026-03-02T00:00:00Z" }), now)).toBe("wrongPlace");
});

it("[MEM-64] [MEM-65] accepted under another name it waits for who asks in, and no longer than the link", () => {
  const claim = { signedIn: { id: "c", name: "B" }, at: "2026-03-02T00:00:00Z", confirmedAt: null };
  expect(standingOf(asked("NL", { claim }), now)).toBe("otherName");
  expect(standingOf(asked("NL", { claim: { ...claim, confirmedAt: "2026-03-03T00:00:00Z" } }), now)).toBe("open");
  expect(standingOf(asked("NL", { claim }), new Date("2026-03-10T23:00:00Z"))).toBe("expired");
  expect(standingOf(asked("GB", { claim }), now)).toBe("waiting");
});

it("[MEM-41] the secret leaves the address at once, and the tab when it was used", () => {
  location.hash = "#secret";
  expect(takeToken()).toBe("secret");
  expect(location.href).not.toContain("secret");
  expect(takeToken()).toBe("secret");
  dropToken();
  expect(takeToken()).toBe("");
});
