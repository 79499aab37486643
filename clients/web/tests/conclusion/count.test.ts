import { describe, expect, it } from "vitest";
import { countNow, countOf } from "../../src/conclusion/count";
import { centre, coordinator, doctor, gp, position, roomOf, specialist, statement } from "./fakeRoom";

describe("the count of a statement", () => {
  const room = roomOf({});

  it("silence_is_not_stated_and_never_agreement", () => {
    const count = countNow(statement("A", { positions: { [doctor]: position("agree") } }), room.membership);
    expect(count).toEqual({ agree: [doctor], reservation: [], disagree: [], abstain: [],
      notStated: [specialist, centre], askedAgain: [] });
  });

  it("only_doctor_specialists_and_centre_staff_are_counted", () => {
    const count = countNow(statement("A"), room.membership);
    expect([...count.notStated]).not.toContain(gp);
    expect([...count.notStated]).not.toContain(coordinator);
  });

  it("a_position_on_an_earlier_wording_is_asked_again_and_not_counted", () => {
    const reworded = statement("B", { wording: 2, positions: {
      [specialist]: position("disagree", 1, "no"), [doctor]: position("agree", 2) } });
    const count = countNow(reworded, room.membership);
    expect(count.disagree).toEqual([]);
    expect(count.askedAgain).toEqual([specialist]);
    expect(count.notStated).toEqual([centre]);
  });

  it("a_dissent_stands_when_its_author_has_left_and_their_silence_does_not", () => {
    const left = structuredClone(room.membership);
    left.members[specialist]!.standing = "removed";
    left.members[centre]!.standing = "removed";
    const count = countNow(statement("A", { positions: { [specialist]: position("disagree", 1, "no") } }), left);
    expect(count.disagree).toEqual([specialist]);
    expect(count.notStated).toEqual([doctor]);
  });

  it("positions_stand_in_the_order_in_which_they_were_taken", () => {
    const later = { ...position("agree"), at: "2026-03-02T09:00:00Z" };
    const count = countNow(statement("A", { positions: { [doctor]: later, [specialist]: position("agree") } }),
      room.membership);
    expect(count.agree).toEqual([specialist, doctor]);
  });

  it("a_signed_version_counts_those_who_were_there_when_it_was_sealed", () => {
    const one = statement("A", { positions: { [doctor]: position("agree") } });
    const { [centre]: _, ...present } = room.membership.members;
    const count = countOf(one, { number: 1, checkCode: "", reason: null, statements: {}, recommendations: {},
      signatures: {}, at: one.at, sealedAt: 20, participants: present });
    expect(count.notStated).toEqual([specialist]);
  });
});
