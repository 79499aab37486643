// @vitest-environment node
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { emptyState } from "../../src/rooms/emptyState";
import { fold, foldAll } from "../../src/rooms/fold";
import type { RoomEvent, RoomEventOf, RoomState } from "../../src/wire";

interface Row { readonly type: string; readonly event: RoomEvent | null; readonly hash: string }
interface Run {
  readonly view: string;
  readonly initial: RoomState;
  readonly rows: readonly Row[];
  readonly final: RoomState;
}

const runs = JSON.parse(await readFile(resolve("src/rooms/fold.fixtures.json"), "utf8")) as Run[];
const description = JSON.parse(await readFile(resolve("../../src/CaseRoom.Server/Api/openapi.v1.json"), "utf8")) as {
  components: { schemas: { RoomEvent: { discriminator: { mapping: Record<string, string> } } } };
};

test("Every step of every run gives the state that the server has for that reader", () => {
  for (const run of runs) {
    let state = run.initial;
    for (const row of run.rows) {
      const before = hashOf(state);
      const after = row.event === null ? state : fold(state, row.event);
      expect(hashOf(state), "the state before is left as it was").toBe(before);
      expect(hashOf(after), `${run.view} ${row.type} ${row.event?.sequence ?? ""}`).toBe(row.hash);
      state = after;
    }
    expect(sorted(state)).toEqual(sorted(run.final));
  }
});

test("A whole run folded at once gives the same state, and leaves the first as it was", () => {
  for (const run of runs) {
    const before = hashOf(run.initial);
    const events = run.rows.flatMap((row) => row.event ?? []);
    expect(sorted(foldAll(run.initial, events))).toEqual(sorted(run.final));
    expect(hashOf(run.initial)).toBe(before);
  }
});

test("Every event type of the API has rows in every kind of view", () => {
  const types = Object.keys(description.components.schemas.RoomEvent.discriminator.mapping);
  for (const view of new Set(runs.map((run) => run.view))) {
    const seen = new Set(runs.filter((run) => run.view === view).flatMap((run) => run.rows.map((row) => row.type)));
    expect(types.filter((type) => !seen.has(type)), view).toEqual([]);
  }
});

test("Ten thousand annotations of a backlog fold in well under a second", () => {
  const events = Array.from({ length: 10_000 }, (_, i): RoomEventOf<"annotation.added.v1"> => ({
    sequence: i + 1, at: "2026-01-01T00:00:00+00:00", actor: "a", commandId: `${i}`, type: "annotation.added.v1",
    data: {
      annotationId: `${i}`, materialId: "m", page: null, shape: { kind: "point", x: 1, y: 2 },
      label: "", body: "", code: null,
    },
  }));
  const start = performance.now();
  const state = foldAll(emptyState, events);

  expect(Object.keys(state.annotations.items)).toHaveLength(10_000);
  expect(performance.now() - start).toBeLessThan(1_000);
});

test("An event of a newer server changes nothing here", () => {
  const shown = runs[0]!.rows.find((row) => row.event !== null)!.event!;
  const event = { ...shown, type: "room.renamed.v9" } as unknown as RoomEvent;
  expect(fold(emptyState, event)).toEqual(emptyState);
});

function hashOf(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(sorted(value))).digest("hex");
}

/** With every object's keys in UTF-16 order, as the file's maker hashes them. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) { return value.map(sorted); }
  if (typeof value !== "object" || value === null) { return value; }
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => [k, sorted(v)]));
}
