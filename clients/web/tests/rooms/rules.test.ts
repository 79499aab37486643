// @vitest-environment node
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import { takesPositions } from "../../src/conclusion/count";
import { mayExport, type ExportForm } from "../../src/conclusion/exportRules";
import { mayAnswer } from "../../src/conclusion/mayAnswer";
import { mayChange } from "../../src/materials/mayChange";
import { abroadOf, type Abroad, type Purpose } from "../../src/membership/abroad";
import { mayEditGoal } from "../../src/rooms/case/mayEditGoal";
import { goesBack, lackingFor, phases, stepsFrom, type Lacking } from "../../src/rooms/phases";
import type { Material, Phase, Role, RoomState, Schemas } from "../../src/wire";
import { limits, storedBytes } from "../../src/wire/limits";

/** What the server's own rules say, written by its tests: a rule that is copied here must say the same. */
interface Rules {
  readonly lacking: readonly { readonly state: RoomState;
    readonly lacks: Readonly<Record<Phase, readonly Lacking[]>> }[];
  readonly steps: readonly { readonly from: Phase; readonly to: Phase; readonly reason: boolean }[];
  readonly exports: readonly { readonly role: Role; readonly identity: boolean; readonly form: ExportForm;
    readonly may: boolean }[];
  readonly withdrawals: readonly { readonly role: Role; readonly own: boolean; readonly may: boolean }[];
  readonly goalEdits: readonly { readonly role: Role; readonly may: boolean }[];
  readonly positions: readonly { readonly role: Role; readonly takes: boolean }[];
  readonly answers: readonly { readonly kind: Schemas["ReceiverKind"];
    readonly to: "service" | "self" | "other" | "left"; readonly roles: readonly Role[] }[];
  readonly abroad: readonly { readonly purpose: Purpose; readonly state: RoomState; readonly seen: Abroad }[];
  readonly limits: typeof limits;
  readonly bytes: readonly { readonly text: string; readonly bytes: number }[];
}

const rules = JSON.parse(await readFile(resolve("src/rooms/rules.fixtures.json"), "utf8")) as Rules;

it("[CASE-10] a step lacks what the server says it lacks", () => {
  expect(rules.lacking.length).toBeGreaterThan(50);
  for (const { state, lacks } of rules.lacking) {
    for (const to of phases) { expect(lackingFor(state, to), to).toEqual(lacks[to]); }
  }
});

it("[CASE-08] the steps are those the server takes, and those that go back or reopen give a reason", () => {
  for (const from of new Set(rules.steps.map((step) => step.from))) {
    const taken = rules.steps.filter((step) => step.from === from);
    expect([...stepsFrom(from)].sort()).toEqual(taken.map(({ to }) => to).sort());
    for (const { to, reason } of taken) { expect(goesBack(from, to), `${from} ${to}`).toBe(reason); }
  }
});

it("[ACC-12] an export is offered to those who may have it", () => {
  for (const { role, identity, form, may } of rules.exports) {
    const you = { personId: "p", role, reach: "room" as const, identity, genetics: false, commands: [] };
    expect(mayExport(you, form), `${role} ${form}`).toBe(may);
  }
});

it("[MAT-05] a document is withdrawn by who added it or runs the case", () => {
  for (const { role, own, may } of rules.withdrawals) {
    const you = { personId: "p", role, reach: "room" as const, identity: true, genetics: false, commands: [] };
    const material = { by: own ? "p" : "q" } as Material;
    expect(mayChange({ may: () => true, you }, material, "withdrawMaterial"), `${role} ${own}`).toBe(may);
  }
});

it("[CASE-14] the patient's words are edited by few", () => {
  for (const { role, may } of rules.goalEdits) { expect(mayEditGoal(role), role).toBe(may); }
});

it("[CCL-03] the same roles take positions", () => {
  for (const { role, takes } of rules.positions) { expect(takesPositions(role), role).toBe(takes); }
});

it("[CCL-18] [CCL-19] an answer is offered to who is addressed, or who answers for a service", () => {
  const answering = rules.answers.find(({ to }) => to === "self")!.roles;
  expect(answering.length).toBeGreaterThan(5);
  for (const { kind, to, roles } of rules.answers) {
    const members = { p: { standing: "active" }, q: { standing: to === "left" ? "removed" : "active" } };
    const state = { membership: { members } } as unknown as RoomState;
    const personId = to === "service" ? null : to === "self" ? "p" : "q";
    const offered = answering.filter((role) => {
      const you = { personId: "p", role, reach: "room" as const, identity: true, genetics: false, commands: [] };
      return mayAnswer({ may: () => true, you, state }, { kind, name: "x", personId });
    });
    expect(offered, `${kind} ${to}`).toEqual(roles);
  }
});

it("[ACC-04] what crosses the border is counted as the server lets it cross", () => {
  expect(rules.abroad.length).toBeGreaterThan(5);
  for (const { purpose, state, seen } of rules.abroad) { expect(abroadOf(state, purpose)).toEqual(seen); }
});

it("[CASE-23] limits and the bytes of a text are the server's", () => {
  expect(limits).toEqual(rules.limits);
  for (const { text, bytes } of rules.bytes) { expect(storedBytes(text), text).toBe(bytes); }
});
