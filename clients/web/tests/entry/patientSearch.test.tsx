import "../browserGaps";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import i18next from "i18next";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { PatientSearch } from "../../src/entry/PatientSearch";
import { startLanguages } from "../../src/language/i18n";

const room = { roomId: "0192f000-0000-7000-8000-000000000001", phase: "draft", changedAt: "2026-03-02T08:00:00Z" };

function answering(rooms: readonly object[]): unknown[] {
  const asked: unknown[] = [];
  vi.stubGlobal("fetch", (_: unknown, init: RequestInit) => {
    asked.push(JSON.parse(init.body as string));
    return Promise.resolve(new Response(JSON.stringify({ onCall: true, rooms }),
      { headers: { "content-type": "application/json" } }));
  });
  return asked;
}

function search(): HTMLButtonElement {
  return screen.getByRole("button", { name: i18next.t("entry:emergency.search") });
}

function type(label: "number" | "name" | "birthDate", value: string): void {
  fireEvent.change(screen.getByLabelText(i18next.t(`entry:emergency.${label}`)), { target: { value } });
}

describe("finding the patient before one", () => {
  beforeAll(async () => { await startLanguages("nb"); });
  afterEach(() => { cleanup(); vi.unstubAllGlobals(); });

  it("[MEM-27] A_whole_number_is_asked_for_and_nothing_less", async () => {
    const asked = answering([room]);
    const found = vi.fn();
    render(<PatientSearch onFound={found} />);
    type("number", "1311690021");
    expect(search().disabled).toBe(true);
    type("number", "131169 00216");
    fireEvent.click(search());
    await waitFor(() => { expect(found).toHaveBeenCalledWith([room]); });
    expect(asked).toEqual([{ nationalId: "13116900216", name: null, birthDate: null }]);
  });

  it("[MEM-27] A_name_needs_its_birth_date_and_nobody_found_is_said", async () => {
    const asked = answering([]);
    render(<PatientSearch onFound={() => undefined} />);
    fireEvent.click(screen.getByLabelText(i18next.t("entry:emergency.by.name")));
    type("name", "Kanari Fugl");
    expect(search().disabled).toBe(true);
    type("birthDate", "2015-03-01");
    fireEvent.click(search());
    expect(await screen.findByText(i18next.t("entry:emergency.inVain"))).toBeTruthy();
    expect(asked).toEqual([{ nationalId: null, name: "Kanari Fugl", birthDate: "2015-03-01" }]);
  });
});
