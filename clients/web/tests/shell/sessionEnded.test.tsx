import "../browserGaps";
import { act, cleanup, render, screen } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { startLanguages } from "../../src/language/i18n";
import { SessionProvider } from "../../src/shell/SessionProvider";
import { signedIn } from "../../src/shell/signedIn";
import { signedOut } from "../../src/wire/http";

const json = { headers: { "content-type": "application/json" } };

function answering(session: Response): void {
  vi.stubGlobal("fetch", (address: string) => Promise.resolve(address.startsWith("/api/session") ? session
    : new Response(JSON.stringify({ providers: [], demoPeople: [], testData: false }), json)));
  render(<MemoryRouter><SessionProvider>{signedIn(<p>Sakene</p>)}</SessionProvider></MemoryRouter>);
}

describe("somebody whose sign-in ends", () => {
  beforeAll(async () => { await startLanguages("nb"); });
  afterEach(() => { cleanup(); vi.unstubAllGlobals(); });

  it("[SIG-115] reads on the sign-in page that it was ended elsewhere or ran out", async () => {
    answering(new Response(JSON.stringify({
      person: { personId: "p", name: "Anders", profession: "", organisation: "" }, provider: "demo", testData: true,
    }), json));
    await screen.findByText("Sakene");
    act(() => { signedOut(); });
    expect(await screen.findByText(/^Du ble logget ut\. Innloggingen ble avsluttet fra en annen maskin eller telefon/u))
      .toBeTruthy();
  });

  it("[SIG-115] reads nothing of it where nobody was signed in", async () => {
    answering(new Response(JSON.stringify({ code: "signIn", status: 401 }), { status: 401, ...json }));
    expect(await screen.findByRole("heading", { level: 1, name: "Logg inn" })).toBeTruthy();
    expect(screen.queryByText(/logget ut/u)).toBeNull();
  });
});
