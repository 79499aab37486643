import "../browserGaps";
import { cleanup, render, screen, within } from "@testing-library/react";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { DirectoryView } from "../../src/directory/changes";
import { OnCallPanel } from "../../src/directory/OnCallPanel";
import { startLanguages } from "../../src/language/i18n";

const unit = (unitId: string, name: string, organisationId: string, treats = true): object =>
  ({ unitId, version: 1, active: true, unit: { name, organisationId, treats, coordinatorId: null, deputyId: null } });

describe("the units of the list on call", () => {
  beforeAll(async () => { await startLanguages("nb"); });
  afterEach(() => { cleanup(); });

  it("stand by name with their hospital, and only those that treat", () => {
    const view = {
      units: [unit("1", "Øyeavdelingen", "a"), unit("2", "Barneavdelingen", "b"), unit("3", "Barneavdelingen", "a"),
        unit("4", "Senteret", "a", false)],
      organisations: [{ organisationId: "a", organisation: { name: "Haukeland" } },
        { organisationId: "b", organisation: { name: "UNN" } }],
      people: [], onCall: [],
    } as unknown as DirectoryView;
    render(<OnCallPanel view={view} onDone={() => undefined} />);
    const list = screen.getAllByRole("combobox")[0]!;
    expect(within(list).getAllByRole("option").map(({ textContent }) => textContent)).toEqual(
      ["Barneavdelingen, Haukeland", "Barneavdelingen, UNN", "Øyeavdelingen, Haukeland"]);
    expect(screen.getByText(/^Ingen leger er registrert i virksomheten/u)).toBeTruthy();
  });
});
