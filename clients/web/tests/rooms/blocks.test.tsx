import "../browserGaps";
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { BlockList } from "../../src/consent/BlockList";
import { BlockMeans } from "../../src/consent/BlockMeans";
import { caseTexts } from "../../src/consent/caseTexts";
import { today } from "../../src/consent/latest";
import { startLanguages } from "../../src/language/i18n";
import type { RoomAccess } from "../../src/rooms/roomAccess";
import type { Block, RoomState } from "../../src/wire";
import { accessOf, coordinator, doctor, InRoom, roomOf, specialist, type Given } from "../conclusion/fakeRoom";

const hospital = "0192b000-0000-7000-8000-0000000000aa";
const trust = "0192b000-0000-7000-8000-0000000000ab";
const fact = "0192b000-0000-7000-8000-0000000000dd";
const image = "0192b000-0000-7000-8000-0000000000bb";
const blockId = "0192b000-0000-7000-8000-0000000000cc";

const block: Block = {
  person: { id: specialist, name: "Nils Tindebekk" }, organisation: null, materials: null, on: "2026-03-01",
  givenBy: "mor", reason: null, lifted: null, by: coordinator, order: 9, parts: null, unit: null,
};

function room(blocks: RoomState["consent"]["blocks"] = {}): RoomState {
  const state = roomOf({});
  for (const member of Object.values(state.membership.members)) {
    member.person = { ...member.person, organisationId: hospital, organisation: "Barneklinikken, Sykehuset" };
  }
  // The doctor who answers for the case works elsewhere: where they work, nobody is blocked as one.
  const led = state.membership.members[doctor]!;
  led.person = { ...led.person, organisationId: trust, organisation: "Foretaket" };

  return {
    ...state,
    consent: { ...state.consent, blocks },
    materials: { items: { [image]: {
      title: "MR.png", kind: "image", mediaType: "image/png", address: "a1", length: 10, personImage: false,
      sharedAbroad: false, sharedForTeaching: false, identified: false, addedIdentified: false, renamed: false,
      original: null, originalLength: 0, withdrawn: null, by: doctor, at: "2026-03-02T08:00:00Z", order: 8, version: 8,
    } } },
  };
}

function show(state: RoomState, given: Given[] = [], changes: Partial<RoomAccess> = {}): void {
  const access = { ...accessOf(state, coordinator, given), may: () => true, ...changes };
  render(<InRoom access={access}><BlockList /></InRoom>);
}

describe("whom the patient keeps out", () => {
  beforeAll(async () => { await startLanguages("nb"); });
  afterEach(() => { cleanup(); });

  it("[CON-12] the family reads whom to ask where the doctor is among those who would be kept out", () => {
    for (const [words, isAdvised] of [["family", true], ["consent", false]] as const) {
      const whom = { kind: "organisation" as const, id: trust, name: "Foretaket" };
      render(<InRoom access={accessOf(room(), coordinator)}><BlockMeans whom={whom} words={words} /></InRoom>);
      expect(screen.getByText(/Ingrid Nordlysdal er ansvarlig lege i saken og kan ikke sperres/u)).toBeTruthy();
      expect(screen.queryByText(/Du kan be koordinatoren om hjelp til det\./u) !== null).toBe(isAdvised);
      cleanup();
    }
  });

  it("[CON-12] one person or everybody of an organisation is chosen among those here, never the doctor", () => {
    show(room());
    fireEvent.click(screen.getByRole("button", { name: "Sperr for noen" }));
    const choice = screen.getByRole("combobox");
    const names = within(choice).getAllByRole("option").map((option) => option.textContent);
    expect(names).toEqual([
      "Velg", "Nils Tindebekk", "Mari Snøkrystad", "Olav Havgløtt", "Kari Regnbuedal",
      "Alle ved Foretaket", "Alle ved Sykehuset", "En person som ikke er med i saken",
      "En annen virksomhet eller avdeling",
    ]);
    expect(within(choice).queryByText("Ingrid Nordlysdal")).toBeNull();
  });

  it("[CON-09] a person is kept from chosen documents, at the wish of somebody who is named", async () => {
    const given: Given[] = [];
    show(room(), given);
    fireEvent.click(screen.getByRole("button", { name: "Sperr for noen" }));
    const send = screen.getByRole<HTMLButtonElement>("button", { name: "Sperr for noen" });
    fireEvent.change(screen.getByRole("combobox"), { target: { value: specialist } });
    fireEvent.click(screen.getByRole("radio", { name: "Noen deler av saken" }));
    expect(send.textContent).toBe("Sperr for Nils Tindebekk");
    fireEvent.change(screen.getByRole("textbox", { name: /Hvem ønsker/u }), { target: { value: "Mor" } });
    expect(send.disabled).toBe(true);
    fireEvent.click(screen.getByRole("checkbox", { name: "MR.png" }));
    fireEvent.click(send);
    await waitFor(() => { expect(given[0]?.data).toMatchObject({
      person: { personId: specialist }, organisation: null, materials: [image], parts: null, on: today(),
      givenBy: "Mor", reason: null,
    }); });
  });

  it("[CON-14] a person is kept from a single fact and a statement, each named in its own words", async () => {
    const given: Given[] = [];
    const state = room();
    state.case.facts[fact] = {
      fact: {
        kind: "phenotype", term: { label: "Ataksi", code: null }, excluded: false, onset: null, severity: null,
        provenance: { kind: "member", source: null, materialId: null }, relativeId: null, qualifiers: null,
      },
      by: doctor, at: "2026-03-02T08:00:00Z", edit: null, order: 7, version: 7,
    };
    show(state, given);
    fireEvent.click(screen.getByRole("button", { name: "Sperr for noen" }));
    fireEvent.change(screen.getByRole("combobox"), { target: { value: specialist } });
    fireEvent.click(screen.getByRole("radio", { name: "Noen deler av saken" }));
    fireEvent.change(screen.getByRole("textbox", { name: /Hvem ønsker/u }), { target: { value: "Mor" } });
    fireEvent.click(screen.getByRole("checkbox", { name: "Ataksi" }));
    fireEvent.click(screen.getByRole("button", { name: "Sperr for Nils Tindebekk" }));
    await waitFor(() => { expect(given[0]?.data).toMatchObject({ materials: null, parts: [fact] }); });
    cleanup();
    show({ ...state, consent: { ...state.consent, blocks: { [blockId]: { ...block, parts: [fact] } } } });
    expect(screen.getByText(/Ser ikke: Ataksi/u)).toBeTruthy();
  });

  it("[CON-75] a person is kept from a text of the case, called by its name and not by what it says", async () => {
    const given: Given[] = [];
    show(room(), given);
    fireEvent.click(screen.getByRole("button", { name: "Sperr for noen" }));
    fireEvent.change(screen.getByRole("combobox"), { target: { value: specialist } });
    fireEvent.click(screen.getByRole("radio", { name: "Noen deler av saken" }));
    expect(screen.getAllByRole("checkbox").slice(0, 5).map((box) => box.getAttribute("value"))).toEqual(
      caseTexts.map(({ id }) => id));
    for (const name of ["Problemstilling", "Sykehistorie", "Symptomer og funn", "Vurdert så langt"]) {
      expect(screen.getByRole("checkbox", { name })).toBeTruthy();
    }
    fireEvent.change(screen.getByRole("textbox", { name: /Hvem ønsker/u }), { target: { value: "Mor" } });
    fireEvent.click(screen.getByRole("checkbox", { name: "Sykehistorie" }));
    fireEvent.click(screen.getByRole("button", { name: "Sperr for Nils Tindebekk" }));
    const history = caseTexts.find(({ part }) => part === "history")!.id;
    await waitFor(() => { expect(given[0]?.data).toMatchObject({ materials: null, parts: [history] }); });
    cleanup();
    show(room({ [blockId]: { ...block, parts: [history] } }));
    expect(screen.getByText(/Ser ikke: Sykehistorie/u)).toBeTruthy();
  });

  it("[CON-75] the patient chooses among all five texts on their own page, whether they read them there or not", () => {
    const state = room();
    const access = accessOf(state, specialist);
    show(state, [], { you: { ...access.you, role: "patient", reach: "family", identity: true } });
    fireEvent.click(screen.getByRole("button", { name: /Sperr/u }));
    fireEvent.click(screen.getByRole("radio", { name: "Noen deler av saken" }));
    const offered = screen.getAllByRole("checkbox").map((box) => box.getAttribute("value"));
    expect(offered).toEqual(expect.arrayContaining(caseTexts.map(({ id }) => id)));
  });

  it("[CON-08] an organisation is kept out of the whole case", async () => {
    const given: Given[] = [];
    show(room(), given);
    fireEvent.click(screen.getByRole("button", { name: "Sperr for noen" }));
    fireEvent.change(screen.getByRole("combobox"), { target: { value: hospital } });
    fireEvent.change(screen.getByRole("textbox", { name: /Hvem ønsker/u }), { target: { value: "Mor" } });
    expect(screen.getByText(/Kari Regnbuedal er koordinator i saken/u)).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Sperr for alle ved Sykehuset" }));
    await waitFor(() => { expect(given[0]?.data).toMatchObject({
      person: null, organisation: { id: hospital, name: "Sykehuset" }, materials: null,
    }); });
  });

  it("[CON-10] a block is lifted with a reason, and stays to be read", async () => {
    const given: Given[] = [];
    show(room({ [blockId]: block }), given);
    expect(screen.getByText("Sperret for Nils Tindebekk")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Opphev sperringen: Nils Tindebekk" }));
    fireEvent.change(screen.getByRole("textbox"), { target: { value: "Mor ombestemte seg" } });
    fireEvent.click(screen.getByRole("button", { name: "Opphev sperringen" }));
    await waitFor(() => { expect(given[0]).toMatchObject({
      type: "liftBlock", data: { blockId, reason: "Mor ombestemte seg" },
    }); });
    cleanup();
    show(room({ [blockId]: { ...block, lifted: {
      reason: "Mor ombestemte seg", by: coordinator, at: "2026-03-02T08:00:00Z", order: 10,
    } } }));
    expect(screen.getByText(/Opphevet 2\. mars 2026 av Kari Regnbuedal: Mor ombestemte seg/u)).toBeTruthy();
    expect(screen.queryByRole("button", { name: /Opphev/u })).toBeNull();
  });

  it("[CON-10] the patient keeps somebody out in few words, of what they see", async () => {
    const given: Given[] = [];
    const state = room();
    show(state, given, {
      you: { personId: coordinator, role: "patient", reach: "family", identity: true, genetics: false, commands: [] },
    });
    fireEvent.click(screen.getByRole("button", { name: "Sperr for noen" }));
    expect(screen.getByText(/sperre ett bestemt dokument/u)).toBeTruthy();
    fireEvent.change(screen.getByRole("combobox"), { target: { value: specialist } });
    fireEvent.click(screen.getByRole("button", { name: "Sperr for Nils Tindebekk" }));
    await waitFor(() => { expect(given[0]?.data).toMatchObject({ materials: null, givenBy: "patient" }); });
  });

  const patient = {
    you: { personId: coordinator, role: "patient", reach: "family", identity: true, genetics: false, commands: [] },
  } as const;

  it("[CON-11] what it means to block the coordinator is said first, and the doctor's place is not blocked", () => {
    show(room(), [], patient as unknown as Partial<RoomAccess>);
    fireEvent.click(screen.getByRole("button", { name: "Sperr for noen" }));
    const choice = screen.getByRole("combobox");
    fireEvent.change(choice, { target: { value: coordinator } });
    expect(screen.getByText(/Kari Regnbuedal er koordinatoren din/u)).toBeTruthy();
    fireEvent.change(choice, { target: { value: trust } });
    expect(screen.getByText(/Ingrid Nordlysdal er ansvarlig lege/u)).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "Sperr for alle ved Foretaket" }).disabled).toBe(true);
  });

  it("[CON-12] the patient keeps out a person and a place that are not in the case", async () => {
    const given: Given[] = [];
    const stranger = "d0000000-0000-4000-8000-000000000077";
    const unit = "0192b000-0000-7000-8000-0000000000ac";
    vi.stubGlobal("fetch", (url: string) => Promise.resolve(new Response(JSON.stringify(
      url.endsWith("/people")
        ? [{ personId: stranger, name: "Tora Nabo", profession: "Lege", organisation: "Nærsykehuset", mayBe: [] }]
        : [{ unitId: unit, name: "Hudavdelingen", organisation: { id: trust, name: "Nærsykehuset" }, region: "nord" }],
    ), { headers: { "content-type": "application/json" } })));
    show(room(), given, patient as unknown as Partial<RoomAccess>);
    fireEvent.click(screen.getByRole("button", { name: "Sperr for noen" }));
    fireEvent.change(screen.getByRole("combobox"), { target: { value: "person" } });
    fireEvent.change(screen.getByRole("searchbox"), { target: { value: "Tora" } });
    fireEvent.click(await screen.findByRole("button", { name: "Velg Tora Nabo" }));
    fireEvent.click(screen.getByRole("button", { name: "Velg en annen" }));
    fireEvent.change(screen.getByRole("combobox"), { target: { value: "person" } });
    fireEvent.change(screen.getByRole("searchbox"), { target: { value: "Tora" } });
    fireEvent.click(await screen.findByRole("button", { name: "Velg Tora Nabo" }));
    fireEvent.click(screen.getByRole("button", { name: "Sperr for Tora Nabo" }));
    await waitFor(() => { expect(given[0]?.data).toMatchObject({ person: { personId: stranger } }); });
    cleanup();
    show(room(), given, patient as unknown as Partial<RoomAccess>);
    fireEvent.click(screen.getByRole("button", { name: "Sperr for noen" }));
    fireEvent.change(screen.getByRole("combobox"), { target: { value: "place" } });
    fireEvent.change(screen.getByRole("searchbox"), { target: { value: "hud" } });
    fireEvent.click(await screen.findByRole("button", { name: "Alle ved Hudavdelingen, Nærsykehuset" }));
    fireEvent.click(screen.getByRole("button", { name: "Sperr for alle ved Hudavdelingen, Nærsykehuset" }));
    await waitFor(() => { expect(given[1]?.data).toMatchObject({ person: null, unit: { id: unit } }); });
    vi.unstubAllGlobals();
  });
});
