import "../browserGaps";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import english from "../../src/language/en/screen.json";
import bokmaal from "../../src/language/nb/screen.json";
import nynorsk from "../../src/language/nn/screen.json";
import { Sentence } from "../../src/language/sentence";
import { isTold, keyOf, topicOf } from "../../src/rooms/timeline";
import type { RoomEvent } from "../../src/wire";
import { coordinator, roomOf, statement, first } from "../conclusion/fakeRoom";

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

  it("puts_elements_into_a_sentence_in_the_order_of_the_language_and_reads_no_markup", () => {
    render(<p><Sentence translate={({ who = "", what = "" }) => `${what} <b>by</b> ${who}`}
      parts={{ who: <strong>Kari</strong>, what: "<i>x</i>" }} /></p>);
    const line = screen.getByText(/by/u);
    expect(line.textContent).toBe("<i>x</i> <b>by</b> Kari");
    expect(line.querySelector("strong")?.textContent).toBe("Kari");
    expect(line.querySelector("i, b")).toBeNull();
  });
});
