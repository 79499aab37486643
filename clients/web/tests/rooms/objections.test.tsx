import "../browserGaps";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { ConsentPanel } from "../../src/consent/ConsentPanel";
import { InformationList } from "../../src/consent/InformationList";
import { startLanguages } from "../../src/language/i18n";
import type { RoomAccess } from "../../src/rooms/roomAccess";
import type { Block, RecordedInformation, RoomState } from "../../src/wire";
import { accessOf, centre, coordinator, InRoom, roomOf, type Given } from "../conclusion/fakeRoom";

const blockId = "0192b000-0000-7000-8000-0000000000cc";

const block: Block = {
  person: { id: centre, name: "Mari Snøkrystad" }, organisation: null, materials: null, on: "2026-03-01",
  givenBy: "mor", reason: null, lifted: null, by: coordinator, order: 9, parts: null, unit: null,
};

const objection: RecordedInformation = {
  on: "2026-03-01", informedBy: "Kari", objects: true, toWhom: "Mari Snøkrystad", what: null, by: coordinator,
  order: 10, blockId,
};

function show(
  information: readonly RecordedInformation[], blocks: RoomState["consent"]["blocks"], given: Given[] = [],
  reach: RoomAccess["you"]["reach"] = "room",
): void {
  const room = roomOf({});
  const state = { ...room, consent: { ...room.consent, information: [...information], blocks } };
  const access = accessOf(state, coordinator, given);
  const role = reach === "family" ? "patient" : access.you.role;
  render(
    <InRoom access={{ ...access, may: () => true, you: { ...access.you, identity: true, reach, role } }}>
      <InformationList />
    </InRoom>);
}

describe("an objection to discussion", () => {
  beforeAll(async () => { await startLanguages("nb"); });
  afterEach(() => { cleanup(); });

  it("[CON-55] names whom it is to, and is sent with the block that it is", async () => {
    const given: Given[] = [];
    show([], {}, given);
    fireEvent.click(screen.getByRole("button", { name: "Registrer informasjon" }));
    fireEvent.click(screen.getByLabelText(/Motsetter seg deling/u));
    const send = screen.getByRole("button", { name: "Lagre" });
    fireEvent.change(screen.getByRole("combobox"), { target: { value: centre } });
    fireEvent.click(send);
    expect(given).toEqual([]);
    fireEvent.change(screen.getByLabelText(/Hvem ønsker sperringen/u), { target: { value: "mor" } });
    fireEvent.click(send);
    await waitFor(() => { expect(given).toHaveLength(1); });
    expect(given[0]).toMatchObject({
      type: "recordInformation",
      data: { objects: true, toWhom: null, objection: { givenBy: "mor", person: { personId: centre } } },
    });
  });

  it("[CON-56] says whether it holds, to who runs the case and to the patient", () => {
    show([objection], { [blockId]: block });
    expect(screen.getByText(/motsetter seg deling med Mari Snøkrystad.*Virker som en sperring/u)).toBeTruthy();
    cleanup();
    const lifted = { reason: "enige", by: coordinator, at: "2026-03-02T08:00:00Z", order: 11 };
    show([objection], { [blockId]: { ...block, lifted } });
    expect(screen.getByText(/Sperringen er opphevet/u)).toBeTruthy();
    cleanup();
    show([objection], { [blockId]: block }, [], "family");
    expect(screen.getByText(/vil ikke at det deles med Mari.*De ser ikke saken/u)).toBeTruthy();
  });

  it("[CON-58] says of an older one that it keeps nobody out", () => {
    show([{ ...objection, blockId: null }], {});
    expect(screen.getByText(/Registrert med ord alene: ingen er sperret/u)).toBeTruthy();
  });

  it("[CON-62] says of the scopes that are records alone that they are", () => {
    render(<InRoom access={accessOf(roomOf({}), coordinator)}><ConsentPanel /></InRoom>);
    expect(screen.getAllByText(/^Svaret blir bare lagret\./u)).toHaveLength(4);
  });
});
