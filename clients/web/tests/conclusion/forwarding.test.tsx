import "../browserGaps";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { RecommendationCard } from "../../src/conclusion/RecommendationCard";
import { startLanguages } from "../../src/language/i18n";
import type { Recommendation } from "../../src/wire";
import { accessOf, at, coordinator, first, gp, InRoom, roomOf, second, type Given } from "./fakeRoom";

const advised: Recommendation = {
  kind: "treatment", text: "Prøv B.", addressee: { kind: "generalPractitioner", name: "Fastlegen", personId: gp },
  due: null, extent: null, withdrawn: null, answer: null, by: coordinator, at, order: 20, version: 20,
};
const unit = {
  unitId: second, name: "Barneavdelingen", organisation: { id: first, name: "Nordlys sykehus" }, region: "nord",
  treats: true, receives: true, coordinator: "Kari", deputy: "Lars",
};

function show(recommendation: Recommendation, person: string): Given[] {
  vi.stubGlobal("fetch", () => Promise.resolve(new Response(JSON.stringify([unit]))));
  const given: Given[] = [];
  render(
    <InRoom access={accessOf(roomOf({}), person, given)}>
      <RecommendationCard id={first} recommendation={recommendation} />
    </InRoom>);
  return given;
}

const press = (name: string): void => { fireEvent.click(screen.getByRole("button", { name })); };

describe("forwarding a recommendation", () => {
  beforeAll(async () => { await startLanguages("nb"); });
  afterEach(() => { cleanup(); vi.unstubAllGlobals(); });

  it("[CCL-32] names_a_unit_of_the_directory_before_it_is_sent", async () => {
    const given = show(advised, gp);
    press("Svar");
    press("Sender videre");
    fireEvent.change(screen.getByRole("textbox", { name: /Begrunnelse/u }), { target: { value: "Ikke vårt felt" } });
    expect(screen.getByRole("button", { name: "Send svar" }).hasAttribute("disabled")).toBe(true);
    fireEvent.click(await screen.findByRole("radio", { name: "Barneavdelingen, Nordlys sykehus" }));
    press("Send svar");
    await waitFor(() => { expect(given[0]).toMatchObject({ type: "answerRecommendation", data: {
      answer: "forwarded", reason: "Ikke vårt felt",
      forwardedTo: { kind: "hospital", name: "Barneavdelingen, Nordlys sykehus", personId: null },
    } }); });
  });

  it("[CCL-32] a_receiver_that_the_directory_does_not_know_is_written_and_shown", () => {
    show({ ...advised, answer: { kind: "forwarded", owner: null, reason: "Flyttet", by: gp, at,
      forwardedTo: { kind: "school", name: "Fjellskolen", personId: null } } }, coordinator);
    expect(screen.getByText(/Barnehage, skole, PPT: Fjellskolen – Flyttet/u)).toBeTruthy();
    press("Endre svaret");
    press("Sender videre");
    press("Noen andre");
    expect(screen.getByLabelText("Tjeneste eller enhet", { selector: "input" })).toBeTruthy();
  });

  it("[CCL-18] who_is_not_asked_is_not_offered_to_answer", () => {
    show(advised, coordinator);
    expect(screen.queryByRole("button", { name: "Svar" })).toBeNull();
  });
});
