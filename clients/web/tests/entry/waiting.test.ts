import { expect, it } from "vitest";
import { byPhase, waitingIn } from "../../src/entry/waiting";
import { caseCode, placeOf, roomAddress } from "../../src/rooms/roomAddress";
import type { RoomListItem } from "../../src/wire";

const nothing = {
  positions: 0, questions: 0, recommendations: 0, sign: false, invitation: false, birthdays: 0, emergencies: 0,
  retention: false, notices: 0, learned: 0,
};
const room = (
  roomId: string, phase: string, waiting: Partial<typeof nothing>, changedAt = "2026-01-01",
): RoomListItem => ({
  roomId, phase, question: "", role: "specialist", standing: "active", unit: "", members: 1, materials: 0, changedAt,
  lacksCustody: false,
  waiting: { ...nothing, ...waiting },
});

it("a signature waits before positions, and positions before invitations", () => {
  const rooms = [room("a", "draft", { invitation: true, positions: 2 }), room("b", "proposed", { sign: true })];
  expect(waitingIn(rooms).map(({ room: { roomId }, place, count }) => [roomId, place, count])).toEqual(
    [["b", "sign", 1], ["a", "positions", 2], ["a", "invitation", 1]]);
});
it("[CASE-54] a case whose time is over waits, and its link opens at the case", () => {
  const rooms = [room("a", "closed", { retention: true })];
  expect(waitingIn(rooms).map(({ place }) => place)).toEqual(["retention"]);
  expect(placeOf(new URL(roomAddress("a", "retention"), "http://h").search)).toBe("retention");
});
it("[LIFE-23] what was learned from another case waits right after consents, and its link opens at the case", () => {
  const rooms = [room("a", "draft", { learned: 2, sign: true }), room("b", "draft", { notices: 1, learned: 1 })];
  expect(waitingIn(rooms).map(({ room: { roomId }, place, count }) => [roomId, place, count])).toEqual(
    [["b", "consents", 1], ["a", "learned", 2], ["b", "learned", 1], ["a", "sign", 1]]);
  expect(placeOf(new URL(roomAddress("a", "learned"), "http://h").search)).toBe("learned");
});
it("rooms stand by phase, the newest change first, and no empty phase is shown", () => {
  const rooms = [room("old", "draft", {}), room("new", "draft", {}, "2026-02-01"), room("p", "proposed", {})];
  expect(byPhase(rooms).map(([phase, found]) => [phase, found.map(({ roomId }) => roomId)])).toEqual(
    [["proposed", ["p"]], ["draft", ["new", "old"]]]);
});
it("an address names the place it opens at, and no other place is believed", () => {
  expect(placeOf(new URL(roomAddress("x", "questions"), "http://h").search)).toBe("questions");
  expect(placeOf("?show=elsewhere")).toBeUndefined();
});
it("a case is called by eight digits", () => {
  expect(caseCode("0199b3a0-0000-7000-8000-0000dead1234")).toBe("DEAD-1234");
});
