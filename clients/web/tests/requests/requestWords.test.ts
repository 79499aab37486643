import { expect, test } from "vitest";
import { dueStanding, findUnits, inboxOf, unitName, type ListedUnit, type RequestListItem }
  from "../../src/requests/requestWords";

const unit = (name: string, organisation: string, region: ListedUnit["region"], receives: boolean): ListedUnit => ({
  unitId: name, name, organisation: { id: organisation, name: organisation }, kind: "hospital", region, treats: true,
  receives, coordinator: null, deputy: null,
});

const units = [
  unit("TAKO", "TAKO-senteret", "sorOst", false), unit("NMK", "Nevromuskulært kompetansesenter", "nord", true),
  unit("Sjeldenteamet", "Haukeland universitetssjukehus", "vest", true),
];

test("A unit is found by words of its own name and its organisation's, in any order", () => {
  expect(findUnits(units, "haukeland SJELDEN", "").map(unitName)).toEqual(
    ["Sjeldenteamet, Haukeland universitetssjukehus"]);
});

test("Those that can receive stand before those that cannot", () => {
  expect(findUnits(units, "", "").map((each) => each.name)).toEqual(["NMK", "Sjeldenteamet", "TAKO"]);
});

test("A region leaves the others out", () => {
  expect(findUnits(units, "", "nord").map((each) => each.name)).toEqual(["NMK"]);
});

test("The inbox holds what others sent and nobody has answered", () => {
  const item = (requestId: string, mine: boolean, status: RequestListItem["summary"]["status"]): RequestListItem => ({
    requestId, mine, waitsForMe: false, mayAnswer: !mine, changedAt: "2026-01-05T08:00:00Z",
    summary: { question: "", urgency: "ordinary", status, senderId: "", sender: "", unit: "", waitsFor: null,
      waitsForName: null, withDeputy: false, sentAt: "2026-01-05T08:00:00Z", dueAt: null, roomId: null },
  });
  const items = [
    item("mine", true, "waitingForReceiver"), item("open", false, "waitingForReceiver"),
    item("asked", false, "waitingForSender"), item("answered", false, "advised"),
  ];
  expect(inboxOf(items).map((each) => each.requestId)).toEqual(["open", "asked"]);
});

test("What is to be answered within two days is soon, and what should have been has passed", () => {
  const now = new Date("2026-03-02T12:00:00Z");
  expect(dueStanding("2026-03-04T12:00:01Z", now)).toBe("later");
  expect(dueStanding("2026-03-04T12:00:00Z", now)).toBe("soon");
  expect(dueStanding("2026-03-02T12:00:00Z", now)).toBe("soon");
  expect(dueStanding("2026-03-02T11:59:59Z", now)).toBe("passed");
});
