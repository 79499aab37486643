import "../../browserGaps";
import { cleanup, render, screen } from "@testing-library/react";
import i18next from "i18next";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { startLanguages } from "../../../src/language/i18n";
import { PatientPart } from "../../../src/rooms/case/PatientPart";
import type { RoomState } from "../../../src/wire";
import { accessOf, doctor, InRoom, roomOf } from "../../conclusion/fakeRoom";

type Patient = NonNullable<RoomState["case"]["patient"]>;

function said(sex: Patient["sex"], age: Patient["age"]): string {
  const state = roomOf({});
  const known = { ...state, case: { ...state.case, patient: { sex, age, region: "vest" as const, version: 1 } } };
  render(<InRoom access={{ ...accessOf(known, doctor), may: () => false }}><PatientPart /></InRoom>);
  const text = screen.getByText(/·/u).textContent;
  cleanup();
  return text.split(" · ")[0] ?? "";
}

describe("what is said of the patient", () => {
  beforeAll(async () => { await startLanguages("nb"); });
  afterEach(async () => { await i18next.changeLanguage("nb"); });

  it("[CASE-112] a child is a girl, a boy or a child, and a woman or a man is of age", async () => {
    for (const [language, girl, boy, other, woman] of [
      ["nb", "Jente", "Gutt", "Barn, annet", "Kvinne"], ["nn", "Jente", "Gut", "Barn, anna", "Kvinne"],
      ["en", "Girl", "Boy", "Child, other", "Female"],
    ] as const) {
      await i18next.changeLanguage(language);
      expect([said("female", "6-11"), said("male", "16-17"), said("other", "0-1")]).toEqual([girl, boy, other]);
      expect([said("female", "18-29"), said("female", "unknown"), said("female", "foetus")])
        .toEqual([woman, woman, woman]);
    }
  });
});
