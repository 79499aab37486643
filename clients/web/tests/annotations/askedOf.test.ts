import { describe, expect, it } from "vitest";
import { askedOf } from "../../src/annotations/askedOf";
import type { AnnotationsState, Comment, CommentThread } from "../../src/wire";
import { at, coordinator as me, doctor } from "../conclusion/fakeRoom";

function comment(by: string, order: number, changes: Partial<Comment> = {}): Comment {
  return { text: "?", mentions: [], revised: false, retracted: false, by, at, order, version: order, ...changes };
}

function thread(order: number, comments: readonly Comment[], person?: string, resolved = false): CommentThread {
  return {
    anchor: { kind: person === undefined ? "room" : "person", id: person ?? null, materialId: null, abroad: false },
    resolved, order, version: order,
    comments: Object.fromEntries(comments.map((one) => [String(one.order), one])),
  };
}

function asked(threads: Readonly<Record<string, CommentThread>>): readonly string[] {
  return askedOf({ items: {}, threads } as AnnotationsState, me);
}

describe("questions to a reader", () => {
  it("are_the_threads_that_name_them_and_that_they_have_not_answered", () => {
    expect(asked({
      later: thread(9, [comment(doctor, 9, { mentions: [me] })]),
      answered: thread(3, [comment(doctor, 3, { mentions: [me] }), comment(me, 4)]),
      addressed: thread(5, [comment(doctor, 5)], me),
      resolved: thread(6, [comment(doctor, 6, { mentions: [me] })], undefined, true),
      retracted: thread(7, [comment(doctor, 7, { mentions: [me], retracted: true })]),
      others: thread(8, [comment(doctor, 8)]),
    })).toEqual(["addressed", "later"]);
  });

  it("come_back_when_they_are_asked_again", () => {
    expect(asked({ again: thread(3, [comment(doctor, 3, { mentions: [me] }), comment(me, 4),
      comment(doctor, 5, { mentions: [me] })]) })).toEqual(["again"]);
  });
});
