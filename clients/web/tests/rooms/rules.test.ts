// @vitest-environment node
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import { takesPositions } from "../../src/conclusion/count";
import { mayAnswer } from "../../src/conclusion/mayAnswer";
import { mayExport, outsideKinds, type ExportForm, type OutsideKind } from "../../src/conclusion/exportRules";
import { receiversOf } from "../../src/conclusion/outsideReceivers";
import { receiverKinds } from "../../src/conclusion/standing";
import type { Consenting } from "../../src/consent/holders";
import { caseTexts } from "../../src/consent/caseTexts";
import { mayChange } from "../../src/materials/mayChange";
import { countries, inEea } from "../../src/membership/countries";
import { handsOver } from "../../src/membership/handsOver";
import { abroadOf, type Abroad, type Purpose } from "../../src/membership/abroad";
import { mayEditGoal } from "../../src/rooms/case/mayEditGoal";
import { goesBack, lackingFor, phaseLets, phases, stepsFrom, type Lacking } from "../../src/rooms/phases";
import type { Addressee, Material, Phase, Role, RoomCommandType, RoomState } from "../../src/wire";
import { limits, storedBytes } from "../../src/wire/limits";

/** What the server's own rules say, written by its tests: a rule that is copied here must say the same. */
interface Rules {
  readonly lacking: readonly { readonly state: RoomState;
    readonly lacks: Readonly<Record<Phase, readonly Lacking[]>> }[];
  readonly steps: readonly { readonly from: Phase; readonly to: Phase; readonly reason: boolean }[];
  readonly shut: readonly { readonly phase: Phase; readonly command: RoomCommandType; readonly but: readonly Role[] }[];
  readonly handOvers: readonly { readonly by: Role; readonly part: Role; readonly own: boolean;
    readonly gone: boolean }[];
  readonly answers: readonly { readonly role: Role; readonly kind: Addressee["kind"]; readonly to: string }[];
  readonly exports: readonly { readonly role: Role; readonly identity: boolean; readonly form: ExportForm;
    readonly may: boolean }[];
  readonly receivers: readonly { readonly state: Consenting;
    readonly open: readonly { readonly today: string; readonly kind: OutsideKind;
      readonly names: readonly string[] }[] }[];
  readonly caseTexts: typeof caseTexts;
  readonly withdrawals: readonly { readonly role: Role; readonly own: boolean; readonly may: boolean }[];
  readonly goalEdits: readonly { readonly role: Role; readonly may: boolean }[];
  readonly positions: readonly { readonly role: Role; readonly takes: boolean }[];
  readonly abroad: readonly { readonly purpose: Purpose; readonly state: RoomState; readonly seen: Abroad }[];
  readonly limits: typeof limits;
  readonly countries: { readonly all: string; readonly eea: string };
  readonly bytes: readonly { readonly text: string; readonly bytes: number }[];
}

const roles: readonly Role[] = [
  "responsibleDoctor", "coordinator", "deputy", "assistant", "specialist", "centreStaff", "generalPractitioner",
  "healthStationDoctor", "municipalCoordinator", "childCoordinator", "ernExpert", "ernLiaison", "patient",
  "representative", "nextOfKin", "observer",
];

const rules = JSON.parse(await readFile(resolve("src/rooms/rules.fixtures.json"), "utf8")) as Rules;

it("[CASE-10] [CASE-120] a step lacks what the server says it lacks", () => {
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

it("[CASE-09] [CASE-31] a phase shuts to a role what the server shuts", () => {
  expect(rules.shut.length).toBeGreaterThan(30);
  const commands = new Set(rules.shut.map(({ command }) => command));
  for (const phase of phases) {
    for (const command of commands) {
      const shut = rules.shut.find((row) => row.phase === phase && row.command === command);
      for (const role of roles) {
        const open = shut === undefined || shut.but.includes(role);
        expect(phaseLets(phase, role, command), `${phase} ${role} ${command}`).toBe(open);
      }
    }
  }
});

it("[CON-73] [CON-74] a receiver is offered where the server lets a conclusion leave for it", () => {
  expect(rules.receivers.length).toBeGreaterThan(12);
  expect(rules.receivers.flatMap(({ open }) => open.flatMap(({ names }) => names)).length).toBeGreaterThan(12);
  for (const { state, open } of rules.receivers) {
    expect(new Set(open.map(({ kind }) => kind))).toEqual(new Set(outsideKinds));
    for (const { today, kind, names } of open) {
      const offered = receiversOf(state, kind, today);
      expect("open" in offered ? [...offered.open].sort() : [], JSON.stringify([kind, today, state.consent.decisions]))
        .toEqual([...names].sort());
    }
  }
});

it("[CON-75] the texts of a case are parts by the ids that the server knows them by", () => {
  expect(caseTexts).toEqual(rules.caseTexts);
});

it("[MEM-13] a part is offered to be handed over by whom the server lets hand it over", () => {
  expect(rules.handOvers.length).toBeGreaterThan(20);
  for (const by of roles) {
    for (const part of roles) {
      for (const own of by === part ? [true, false] : [false]) {
        const may = (gone: boolean): boolean => rules.handOvers.some((row) =>
          row.by === by && row.part === part && row.own === own && row.gone === gone);
        const offered = handsOver(by, part, own);
        expect(offered === "yes", `${by} ${part} ${own}`).toBe(may(false));
        expect(offered !== "no", `${by} ${part} ${own}, gone`).toBe(may(true));
      }
    }
  }
});

it("[CCL-18] [CCL-19] a recommendation is offered to be answered by whom the server lets answer it", () => {
  for (const role of new Set(rules.answers.map((row) => row.role))) {
    for (const kind of receiverKinds) {
      for (const to of ["service", "self", "other"]) {
        const room = { membership: { members: {
          me: { role, standing: "active" }, other: { role: "deputy", standing: "active" },
        } } } as unknown as RoomState;
        const personId = to === "service" ? null : to === "self" ? "me" : "other";
        const may = rules.answers.some((row) => row.role === role && row.kind === kind && row.to === to);
        const one = { addressee: { kind, name: "x", personId }, answer: null };
        expect(mayAnswer(room, "me", one), `${role} ${kind} ${to}`).toBe(may);
      }
    }
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

it("[ACC-04] what crosses the border is counted as the server lets it cross", () => {
  expect(rules.abroad.length).toBeGreaterThan(5);
  for (const { purpose, state, seen } of rules.abroad) { expect(abroadOf(state, purpose)).toEqual(seen); }
});

it("[MEM-40] [MEM-48] the countries, and who of them is in the EEA, are the server's", () => {
  expect(countries.join(" ")).toBe(rules.countries.all);
  expect(countries.filter(inEea).join(" ")).toBe(rules.countries.eea);
});

it("[CASE-23] limits and the bytes of a text are the server's", () => {
  expect(limits).toEqual(rules.limits);
  for (const { text, bytes } of rules.bytes) { expect(storedBytes(text), text).toBe(bytes); }
});
