import "../../browserGaps";
import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { ConsentPanel } from "../../../src/consent/ConsentPanel";
import { CustodyPanel } from "../../../src/custody/CustodyPanel";
import { startLanguages } from "../../../src/language/i18n";
import { CaseAnchors } from "../../../src/rooms/case/CaseAnchors";
import type { RoomAccess } from "../../../src/rooms/roomAccess";
import type { RoomCommandType } from "../../../src/wire";
import { accessOf, at, coordinator, doctor, first, InRoom, roomOf } from "../../conclusion/fakeRoom";

function show(you: Partial<RoomAccess["you"]>, ...may: readonly RoomCommandType[]): readonly string[] {
  const room = roomOf({});
  const opening = { controller: { id: first, name: "Sykehuset" }, unit: { id: first, name: "Barneavdelingen" },
    basis: "", requestId: null, by: doctor, at, salt: null, region: "nord" as const };
  const access = accessOf({ ...room, case: { ...room.case, opening } }, coordinator);
  render(
    <InRoom access={{ ...access, you: { ...access.you, ...you }, may: (type) => may.includes(type) }}>
      <div><CaseAnchors />{you.reach !== "abroad" && <ConsentPanel />}<CustodyPanel /></div>
    </InRoom>);
  const list = screen.queryByRole("navigation", { name: "Gå til" });
  return list === null ? [] : within(list).getAllByRole("button").map(({ textContent }) => textContent);
}

describe("the list at the top of a case", () => {
  beforeAll(async () => { await startLanguages("nb"); });
  afterEach(() => { cleanup(); });

  it("[CASE-80] leads to each part that stands there, by keyboard too", () => {
    expect(show({ identity: true, reach: "room" }, "proposeTransfer", "proposeErasure")).toEqual(
      ["Saken", "Samtykker", "Sperringer", "Ansvar", "Overføring", "Sletting"]);
    fireEvent.click(screen.getByRole("button", { name: "Sletting" }));
    expect(document.activeElement?.textContent).toBe("Sletting av saken");
    fireEvent.click(screen.getByRole("button", { name: "Sperringer" }));
    expect(document.activeElement?.id).toBe("blocks");
  });

  it("[CASE-80] names no part that is not this reader's", () => {
    expect(show({ identity: false, reach: "room" })).toEqual(["Saken", "Samtykker", "Ansvar"]);
    cleanup();
    expect(show({ identity: false, reach: "abroad" })).toEqual([]);
  });
});
