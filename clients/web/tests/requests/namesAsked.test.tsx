import "../browserGaps";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { startLanguages } from "../../src/language/i18n";
import { RequestAnswers } from "../../src/requests/RequestAnswers";
import type { RequestReading } from "../../src/requests/requestWords";
import { SessionContext } from "../../src/shell/session";
import { coordinator, member } from "../conclusion/fakeRoom";

const hospital = "00000000-0000-4000-8000-000000000001";
const unitId = "00000000-0000-4000-8000-000000000002";
const roomId = "0192b000-0000-7000-8000-00000000000a";
const unit = {
  unitId, name: "Sjeldenteamet", receives: true, treats: true, organisation: { id: hospital, name: "Sykehuset" },
  region: "vest", country: "NO",
};
const kari = member(coordinator, "Kari", "coordinator", 1).person;
const reading = {
  requestId: "0192b000-0000-7000-8000-00000000000b", part: { sender: false, answers: true, colleague: false },
  commands: ["acceptRequest", "answerWithAdvice"], names: {},
  request: {
    version: 1, withDeputy: false, letter: { sender: { ...kari, name: "Jorunn" }, kind: "municipality" },
    receiver: { unit: { id: unitId, name: "Sjeldenteamet" }, coordinator: kari, deputy: kari },
  },
} as unknown as RequestReading;
const names = { code: "namesFound", found: [{ field: "reason", kind: "name", excerpt: "Solvor" }] };

interface Sent { readonly commandId: string; readonly looked: boolean; readonly agreement?: { words: string } }

/** Whoever did not look is refused what is asked about. */
function show(answer: (sent: Sent) => unknown): { readonly sent: Sent[]; readonly done: () => void } {
  const sent: Sent[] = [];
  const done = vi.fn();
  const reply = (body: unknown): Response =>
    new Response(JSON.stringify(body), { headers: { "content-type": "application/json" } });
  vi.stubGlobal("fetch", (url: string, init?: RequestInit) => {
    if (init?.method === "POST") {
      const body = JSON.parse(init.body as string) as Sent | Sent[];
      sent.push(Array.isArray(body) ? body[0]! : body);
      return Promise.resolve(reply(answer(sent.at(-1)!)));
    }
    return Promise.resolve(reply(url.includes("units") ? [unit]
      : {
        mayBe: ["coordinator"], sendsAs: [], organisationId: hospital, officerFor: null, usualRetention: null,
        administrator: false,
      }));
  });
  render(
    <MemoryRouter><SessionContext value={{ person: null, testData: true }}>
      <RequestAnswers reading={reading} onDone={done} />
    </SessionContext></MemoryRouter>);
  return { sent, done };
}

const write = (label: string, value: string): void => {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
};
const press = (name: string): void => { fireEvent.click(screen.getByRole("button", { name })); };

describe("an answer to a request", () => {
  beforeAll(async () => { await startLanguages("nb"); });
  afterEach(() => { cleanup(); vi.unstubAllGlobals(); });

  it("[GRD-54] that names somebody is sent by who was asked, and looked", async () => {
    const { sent, done } = show(({ looked }) => [
      looked ? { status: "applied" } : { status: "refused", problem: names },
    ]);
    fireEvent.click(screen.getByRole("radio", { name: "Svar med råd" }));
    write("Råd", "Snakk med Solvor.");
    write("Begrunnelse", "Enkelt");
    press("Send rådet");
    expect((await screen.findByRole("alert")).textContent).toContain("Jorunn leser svaret");
    expect(screen.getByText("Solvor")).toBeTruthy();
    press("Endre teksten");
    expect(document.activeElement).toBe(screen.getByLabelText("Råd"));
    press("Send likevel");
    await waitFor(() => { expect(done).toHaveBeenCalledOnce(); });
    expect(sent.map(({ looked }) => looked)).toEqual([false, true]);
    expect(sent[1]!.commandId).not.toBe(sent[0]!.commandId);
  });

  it("[GRD-55] [CASE-101] that opens a room asks about what stands there before the sender comes", async () => {
    const { sent, done } = show(({ looked }) => ({
      outcome: { status: "applied" }, roomId,
      invited: looked ? { status: "applied" } : { status: "refused", problem: names },
    }));
    fireEvent.click(screen.getByRole("radio", { name: "Ta imot" }));
    await screen.findByLabelText("Din rolle i saksrommet");
    write("Begrunnelse", "Vi tar den.");
    write("Avtale mellom virksomhetene", "Felles dataansvar");
    press("Ta imot og åpne saksrommet");
    expect((await screen.findByRole("alert")).textContent).toContain("Jorunn skal inn der");
    expect(done).not.toHaveBeenCalled();
    press("Inviter likevel");
    await waitFor(() => { expect(done).toHaveBeenCalledOnce(); });
    expect(sent.map(({ looked }) => looked)).toEqual([false, true]);
    expect(sent[1]!.commandId).toBe(sent[0]!.commandId);
    expect(sent.map(({ agreement }) => agreement?.words)).toEqual(["Felles dataansvar", "Felles dataansvar"]);
  });
});
