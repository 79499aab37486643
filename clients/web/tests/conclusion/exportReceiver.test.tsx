import "../browserGaps";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { ExportDialog } from "../../src/conclusion/ExportDialog";
import { startLanguages } from "../../src/language/i18n";
import type { RecordedConsent } from "../../src/wire";
import { accessOf, coordinator, InRoom, roomOf } from "./fakeRoom";

const report = { title: "Samlet konklusjon", pageHeader: "", blocks: [] };

const consent: RecordedConsent = {
  scope: "receiverOutsideHealth", receiver: "Lomvik skole", decision: "given", formVersion: "1", language: "nb",
  on: "2026-03-01", interpreter: false, givenBy: "mor", receivedBy: "Kari", by: coordinator, order: 8, proof: null,
  receiverKind: "school",
};

async function show(decisions: RecordedConsent[]): Promise<void> {
  vi.stubGlobal("fetch", (address: string) => Promise.resolve(
    address.includes("to=school") && !address.includes("receiver=Lomvik")
      ? Response.json({ code: "receiverNotConsented" }, { status: 409 })
      : Response.json(report)));
  const room = roomOf({});
  render(
    <InRoom access={accessOf({ ...room, consent: { ...room.consent, decisions } }, coordinator)}>
      <ExportDialog close={() => undefined} />
    </InRoom>);
  await screen.findByText("Last ned");
}

const address = (): string | null => screen.getByText("Last ned").getAttribute("href");

describe("whom a conclusion is downloaded for", () => {
  beforeAll(async () => { await startLanguages("nb"); });
  afterEach(() => { cleanup(); vi.unstubAllGlobals(); });

  it("[CON-60] names one of the receivers that a consent names", async () => {
    await show([consent]);
    expect(address()).not.toContain("to=");
    fireEvent.change(screen.getByLabelText("Hvem er det til?"), { target: { value: "school" } });
    await waitFor(() => { expect(screen.queryByText("Last ned")).toBeNull(); });
    fireEvent.change(screen.getByLabelText("Mottaker det er gitt samtykke til"), { target: { value: "Lomvik skole" } });
    await screen.findByText("Last ned");
    expect(address()).toContain("to=school&receiver=Lomvik");
  });

  it("[CON-74] offers no receiver of another kind, and says that the consent is to that one", async () => {
    await show([{ ...consent, receiverKind: "nav" }]);
    fireEvent.change(screen.getByLabelText("Hvem er det til?"), { target: { value: "school" } });
    expect(await screen.findByText(/Samtykket gjelder en annen type mottaker/u)).toBeTruthy();
    expect(screen.queryByLabelText("Mottaker det er gitt samtykke til")).toBeNull();
    fireEvent.change(screen.getByLabelText("Hvem er det til?"), { target: { value: "nav" } });
    expect(await screen.findByLabelText("Mottaker det er gitt samtykke til")).toBeTruthy();
  });

  it("[CON-74] says of a kind that nobody was asked about that nobody was", async () => {
    await show([]);
    fireEvent.change(screen.getByLabelText("Hvem er det til?"), { target: { value: "statped" } });
    expect(await screen.findByText(/^Statped: Det er ikke registrert noe samtykke/u)).toBeTruthy();
  });

  it("[CON-60] says that there is none where no consent stands", async () => {
    await show([consent, { ...consent, decision: "withdrawn", order: 9 }]);
    fireEvent.change(screen.getByLabelText("Hvem er det til?"), { target: { value: "school" } });
    expect(await screen.findByText(/^Barnehage, skole, PPT: Svaret er nei, eller samtykket er trukket/u)).toBeTruthy();
    await waitFor(() => { expect(screen.queryByText("Last ned")).toBeNull(); });
  });
});
