import { expect, test } from "vitest";
import { shownOf } from "../../src/annotations/gathered";
import { commentsOf, threadsOf } from "../../src/annotations/threadList";
import type { PendingCommand } from "../../src/rooms/roomAccess";
import type { Anchor, AnnotationsState, CommentThread } from "../../src/wire";

const anchor = (kind: Anchor["kind"], id: string | null, materialId: string | null = null): Anchor =>
  ({ kind, id, materialId, abroad: false });
const thread = (on: Anchor, order: number, resolved = false): CommentThread =>
  ({ anchor: on, resolved, comments: {}, order, version: order });
const state: AnnotationsState = {
  items: {},
  threads: {
    a: thread(anchor("material", "m"), 3), b: thread(anchor("annotation", "x", "m"), 2, true),
    c: thread(anchor("room", null), 1), d: thread(anchor("person", "p"), 4),
  },
};
const opening: PendingCommand<"openThread"> = {
  commandId: "c1", type: "openThread", state: "refused", problem: { code: "notAllowed" },
  data: { threadId: "e", kind: "material", anchorId: "m", abroad: false, commentId: "k", text: "Hei", mentions: [] },
};
const pending = [opening] as unknown as readonly PendingCommand[];

test("A_material_shows_its_threads_and_those_of_its_annotations_closed_ones_last", () => {
  expect(threadsOf(state, [], "material", "m").map((row) => row.id)).toEqual(["a", "b"]);
  expect(threadsOf(state, [], "room", "m").map((row) => row.id)).toEqual(["c", "d"]);
  expect(threadsOf(state, [], "all", null)).toHaveLength(4);
});

test("What_was_refused_stays_with_its_author_and_its_reason", () => {
  const rows = threadsOf(state, pending, "material", "m");
  const mine = rows.find((row) => row.id === "e")!;
  expect(mine.pending).toBe(true);
  expect(commentsOf(mine, pending, "me")).toMatchObject([
    { id: "k", state: "refused", problem: { code: "notAllowed" }, comment: { by: "me", text: "Hei" } }]);
});

test("Others_new_items_wait_and_ones_own_do_not", () => {
  const items = [{ id: "1", by: "x" }, { id: "2", by: "x" }, { id: "3", by: "me" }];
  expect(shownOf(items, new Set(["1"]), (item) => item.id, (item) => item.by === "me").map((item) => item.id))
    .toEqual(["1", "3"]);
});
