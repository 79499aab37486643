import "../browserGaps";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { cleanup, render, screen } from "@testing-library/react";
import type { ReactElement } from "react";
import { afterEach, describe, expect, it } from "vitest";
import english from "../../src/language/en/screen.json";
import bokmaal from "../../src/language/nb/screen.json";
import nynorsk from "../../src/language/nn/screen.json";
import { Sentence } from "../../src/language/sentence";
import { startLanguages } from "../../src/language/i18n";
import { Told } from "../../src/rooms/Timeline";
import { ScreenContext, useScreenState } from "../../src/rooms/screen";
import { isTold, keyOf, topicOf } from "../../src/rooms/timeline";
import type { RoomEvent } from "../../src/wire";
import { accessOf, coordinator, InRoom, member, roomOf, statement, first } from "../conclusion/fakeRoom";

const description = JSON.parse(readFileSync(resolve("../../src/CaseRoom.Server/Api/openapi.v1.json"), "utf8")) as {
  components: { schemas: { RoomEvent: { discriminator: { mapping: Record<string, string> } } } };
};
const types = Object.keys(description.components.schemas.RoomEvent.discriminator.mapping) as RoomEvent["type"][];

function event<T extends RoomEvent["type"]>(type: T, data: unknown): RoomEvent {
  return { sequence: 7, at: "2026-03-02T08:00:00Z", actor: coordinator, commandId: first, type, data } as RoomEvent;
}

describe("the timeline", () => {
  afterEach(() => { cleanup(); });

  it("has_a_sentence_in_every_language_for_everything_that_can_happen", () => {
    const told = types.filter((type) => isTold(event(type, {})));
    expect(told.length).toBeGreaterThan(40);
    for (const texts of [bokmaal, nynorsk, english]) {
      const known = Object.keys(texts.did);
      expect(told.map(keyOf).filter((key) => !known.includes(key))).toEqual([]);
    }
  });

  it("names_what_is_talked_about_and_where_it_opens", () => {
    const state = roomOf({ [first]: statement("Det er A.") });
    expect(topicOf(event("position.taken.v1", { statementId: first }), state)).toEqual({ about: "Det er A." });
    expect(topicOf(event("comment.added.v1", { threadId: first, text: `${"lang ".repeat(40)}` }), state))
      .toMatchObject({ target: { threadId: first } });
    expect(topicOf(event("patient.identified.v1", { name: "Kanari" }), state).about).toBe("");
  });

  it("names_the_patients_side_by_its_part", async () => {
    await startLanguages("nb");
    const state = roomOf({});
    const patient = "d0000000-0000-4000-8000-0000000000b1";
    const unnamed = member(patient, "", "patient", 9);
    const access = accessOf({
      ...state, membership: { ...state.membership, members: { ...state.membership.members, [patient]: unnamed } },
    }, coordinator);
    const Line = ({ of }: { readonly of: RoomEvent }): ReactElement => (
      <ScreenContext value={useScreenState()}><p><Told event={of} /></p></ScreenContext>
    );
    const said = (of: RoomEvent): string => {
      const { container } = render(<InRoom access={access}><Line of={of} /></InRoom>);
      const text = container.querySelector("p")?.textContent ?? "";
      cleanup();
      return text;
    };
    expect(said(event("member.invited.v1", { person: unnamed.person })))
      .toMatch(/^Kari Regnbuedal inviterte pasienten/u);
    expect(said({ ...event("consent.recorded.v1", { scope: "teaching", decision: "given" }), actor: patient }))
      .toMatch(/^Pasienten registrerte samtykke/u);
  });

  it("puts_elements_into_a_sentence_in_the_order_of_the_language_and_reads_no_markup", () => {
    render(<p><Sentence translate={({ who = "", what = "" }) => `${what} <b>by</b> ${who}`}
      parts={{ who: <strong>Kari</strong>, what: "<i>x</i>" }} /></p>);
    const line = screen.getByText(/by/u);
    expect(line.textContent).toBe("<i>x</i> <b>by</b> Kari");
    expect(line.querySelector("strong")?.textContent).toBe("Kari");
    expect(line.querySelector("i, b")).toBeNull();
  });
});
