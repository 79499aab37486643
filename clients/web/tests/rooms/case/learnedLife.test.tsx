import "../../browserGaps";
import { cleanup, render, screen } from "@testing-library/react";
import i18next from "i18next";
import type { ReactElement } from "react";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { startLanguages } from "../../../src/language/i18n";
import { AddressPart } from "../../../src/life/AddressPart";
import { DeathPart } from "../../../src/life/DeathPart";
import { SYSTEM } from "../../../src/membership/roomPeople";
import type { RoomState } from "../../../src/wire";
import { accessOf, at, coordinator, InRoom, roomOf } from "../../conclusion/fakeRoom";

type Life = RoomState["life"];

const death = { on: "2026-03-01", readers: [], decidedBy: "", ground: "", by: SYSTEM, at };
const address = {
  personId: null, grade: "confidential" as const, on: "2026-03-01", source: "", places: [], by: SYSTEM, at,
};

function show(part: ReactElement, life: Partial<Life>, decides = true): void {
  const room = roomOf({});
  const access = accessOf({ ...room, life: { ...room.life, ...life } }, coordinator);
  const you = { ...access.you, identity: true };
  render(<InRoom access={{ ...access, may: () => decides, you }}>{part}</InRoom>);
}

describe("what was recorded in another case of the patient", () => {
  beforeAll(async () => { await startLanguages("nb"); });
  afterEach(async () => { cleanup(); await i18next.changeLanguage("nb"); });

  it("[LIFE-23] a death says so until people have decided here who reads on", () => {
    show(<DeathPart />, { death });
    expect(screen.getByText(/^Dødsfallet ble registrert i en annen sak/u)).toBeTruthy();
    expect(screen.queryByText(/^Ingen i familien leser videre\. Bestemt av/u)).toBeNull();
    cleanup();
    show(<DeathPart />, { death: { ...death, decidedBy: "Kari Regnbuedal", ground: "Etter ønske" } });
    expect(screen.getByText("Ingen i familien leser videre. Bestemt av Kari Regnbuedal.")).toBeTruthy();
    expect(screen.queryByText(/i en annen sak/u)).toBeNull();
  });

  it("[LIFE-23] a death that people recorded here is never said to come from another case", () => {
    show(<DeathPart />, { death: { ...death, by: coordinator } });
    expect(screen.queryByText(/i en annen sak/u)).toBeNull();
  });

  it("[LIFE-25] an address says so, and asks who runs the case to record it anew with its places", () => {
    show(<AddressPart />, { protected: [address] });
    expect(screen.getByText(/Adressesperren ble registrert i en annen sak for pasienten\. Registrer .* på nytt her/u))
      .toBeTruthy();
    expect(screen.queryByText(/Kilde:/u)).toBeNull();
    cleanup();
    show(<AddressPart />, { protected: [address] }, false);
    expect(screen.getByText(/ble registrert i en annen sak/u)).toBeTruthy();
    expect(screen.queryByText(/på nytt her/u)).toBeNull();
    cleanup();
    show(<AddressPart />, { protected: [{ ...address, by: coordinator, source: "Folkeregisteret" }] });
    expect(screen.getByText(/Kilde: Folkeregisteret/u)).toBeTruthy();
    expect(screen.queryByText(/i en annen sak/u)).toBeNull();
  });

  it("[LIFE-26] a parent's address says so without saying whose case that is, in three languages", async () => {
    for (const [language, told] of [
      ["nb", /Adressesperren ble registrert i en annen sak\. Registrer/u],
      ["nn", /Adressesperra vart registrert i ei anna sak\. Registrer/u],
      ["en", /The protection was recorded in another case\. Record/u],
    ] as const) {
      await i18next.changeLanguage(language);
      show(<AddressPart />, { protected: [{ ...address, personId: coordinator }] });
      expect(screen.getByText(told)).toBeTruthy();
      cleanup();
    }
  });

  it("[GRD-57] who is asked to record it anew is told that places in the case are shown then", () => {
    show(<AddressPart />, { protected: [address] });
    expect(screen.getByText(/Da vises også stedene som står i saken fra før\./u)).toBeTruthy();
  });
});
