import "../../browserGaps";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useState, type ReactElement } from "react";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { startLanguages } from "../../../src/language/i18n";
import i18next from "i18next";
import { KinFields } from "../../../src/rooms/case/KinFields";
import { kinCodes, kinText } from "../../../src/rooms/case/kinship";

function Kin({ from, onChange }: { readonly from: string; readonly onChange: (relation: string) => void }):
ReactElement {
  const [relation, setRelation] = useState(from);
  return <KinFields relation={relation} onChange={(next) => { setRelation(next); onChange(next); }} />;
}

describe("what a relative is to the patient", () => {
  afterEach(() => { cleanup(); });
  beforeAll(async () => { await startLanguages("nb"); });

  it("[CASE-86] is chosen from a list, and words are asked for where nothing of it says it", () => {
    const given: string[] = [];
    render(<Kin from="" onChange={(relation) => { given.push(relation); }} />);
    const list = screen.getByLabelText("Slektskap");
    fireEvent.change(list, { target: { value: "fosterParent" } });
    expect(screen.queryByLabelText("Skriv slektskapet")).toBeNull();
    fireEvent.change(list, { target: { value: "words" } });
    fireEvent.change(screen.getByLabelText("Skriv slektskapet"), { target: { value: "mors kusine" } });
    expect(given).toEqual(["fosterParent", "", "mors kusine"]);
    expect(screen.getByText(/ses det bare av dem som ser pasientens navn/u)).toBeTruthy();
  });

  it("[CASE-86] older words stand as they were written", () => {
    render(<Kin from="mor (Solvor)" onChange={() => undefined} />);
    expect(screen.getByLabelText<HTMLInputElement>("Skriv slektskapet").value).toBe("mor (Solvor)");
  });

  it.each(["nb", "nn", "en"] as const)("[CASE-86] every code has a word in %s, and words stay", (language) => {
    const t = i18next.getFixedT(language, "fact");
    for (const code of kinCodes) { expect(kinText(code, t)).toMatch(/^[A-ZÅ][a-zåøæ ]+$/u); }
    expect(kinText("mors kusine", t)).toBe("mors kusine");
  });
});
