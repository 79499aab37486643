import "../browserGaps";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import i18next from "i18next";
import { MemoryRouter, Route, Routes } from "react-router";
import { afterEach, beforeEach, expect, it, vi, type Mock } from "vitest";
import { AccessLogPage } from "../../src/audit/AccessLogPage";
import { startLanguages } from "../../src/language/i18n";
import { SessionContext, type Session } from "../../src/shell/session";

const file = "/api/rooms/a/access-log.csv?lang=nb";
const anders: Session = {
  testData: true, provider: "helseid",
  person: { id: "anders", name: "Anders", initials: "A", look: "clinician" as never },
};

let saved: { name: string }[];
let left: string[];
let fetched: Mock<(address: string) => Promise<Response>>;

/** @param fresh Whether the person has just proved who they are. */
function show(fresh: boolean, session = anders): void {
  fetched = vi.fn((address: string) => Promise.resolve(!address.includes(".csv")
    ? Response.json({ chain: "room/a", rows: [], names: { people: {}, things: {} } })
    : fresh
      ? new Response("a;b", { headers: {
        "content-disposition": "attachment; filename=x.csv; filename*=UTF-8''sak-%C3%A5-access-nb.csv",
      } })
      : Response.json({ code: "signInTooOld", status: 403 }, { status: 403 })));
  vi.stubGlobal("fetch", fetched);
  render(
    <SessionContext value={session}>
      <MemoryRouter initialEntries={["/rooms/a/access"]}>
        <Routes><Route path="/rooms/:roomId/access" element={<AccessLogPage />} /></Routes>
      </MemoryRouter>
    </SessionContext>);
}

const asked = (): number => fetched.mock.calls.filter(([address]) => address === file).length;

beforeEach(async () => {
  await startLanguages("nb");
  await i18next.changeLanguage("nb");
  saved = [];
  left = [];
  sessionStorage.clear();
  vi.stubGlobal("location", { pathname: "/rooms/a/access", search: "", assign: (to: string) => { left.push(to); } });
  Object.assign(URL, { createObjectURL: () => "blob:1", revokeObjectURL: () => undefined });
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download });
  });
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Presses, is told that the sign-in is too old, and goes to sign in anew. */
async function leave(): Promise<void> {
  show(false);
  fireEvent.click(await screen.findByRole("button", { name: /CSV/u }));
  expect((await screen.findByRole("alert")).textContent).toContain("nylig har vist hvem du er");
  fireEvent.click(screen.getByRole("button", { name: "Logg inn på nytt" }));
  await waitFor(() => {
    expect(left).toEqual(["/sign-in/helseid?fresh=true&returnUrl=%2Frooms%2Fa%2Faccess"]);
  });
  expect(saved).toEqual([]);
  cleanup();
}

it("[SIG-52] A_file_is_saved_as_the_server_calls_it_by_whoever_has_just_signed_in", async () => {
  show(true);
  fireEvent.click(await screen.findByRole("button", { name: /CSV/u }));
  await waitFor(() => { expect(saved).toEqual([{ name: "sak-å-access-nb.csv" }]); });
  expect(screen.queryByRole("alert")).toBeNull();
});

it("[SIG-53] Whoever_signed_in_anew_for_a_file_comes_back_and_has_it_once", async () => {
  await leave();
  show(true);
  await waitFor(() => { expect(saved).toHaveLength(1); });
  expect(asked()).toBe(1);
  cleanup();
  show(true);
  await screen.findByRole("button", { name: /CSV/u });
  expect(asked()).toBe(0);
});

it("[SIG-53] Another_person_in_the_same_window_saves_nothing_by_coming_there", async () => {
  await leave();
  show(true, { ...anders, person: { ...anders.person!, id: "siri" } });
  await screen.findByRole("button", { name: /CSV/u });
  expect(asked()).toBe(0);
});

it("[SIG-53] Whoever_comes_back_much_later_saves_nothing_unasked", async () => {
  await leave();
  const later = Date.now() + 601_000;
  vi.spyOn(Date, "now").mockReturnValue(later);
  show(true);
  await screen.findByRole("button", { name: /CSV/u });
  expect(asked()).toBe(0);
});
