import { expect, test } from "vitest";
import {
  findRows, newSubjects, readSubjects, registered, takenAway, writeSubjects, type Person,
} from "../../src/directory/changes";

test("Sign-ins are one a line, and a line without an id is no list", () => {
  const written = "helseid 1234\n\n  demo   kari ";
  const read = readSubjects(written);
  expect(read).toEqual([{ issuer: "helseid", subject: "1234" }, { issuer: "demo", subject: "kari" }]);
  expect(readSubjects(writeSubjects(read!))).toEqual(read);
  expect(readSubjects("helseid")).toBeNull();
});

test("A change names the version that was seen", () => {
  const value = { name: "Frambu", kind: "centre", region: "unknown", organisationNumber: null, country: "NO" } as const;
  expect(registered({ of: "organisation", id: "a", version: 7, value }, "c")).toEqual({
    commandId: "c", basedOn: 7, type: "registerOrganisation", data: { organisationId: "a", organisation: value },
  });
});

test("A row is found by words of any of its cells", () => {
  const rows = [{ cells: ["Kari", "Sjeldenteamet"] }, { cells: ["Lars", "Sjeldenteamet"] }];
  expect(findRows(rows, "sjelden KARI")).toEqual([rows[0]]);
});

const before = { subjects: [{ issuer: "demo", subject: "kari" }] } as Person;

test("[DIR-37] What is to be confirmed names the sign-ins that are new, and no other", () => {
  const after = { subjects: [{ issuer: "demo", subject: "kari" }, { issuer: "demo", subject: "second" }] } as Person;
  expect(newSubjects(before, after)).toEqual(["demo second"]);
  expect(newSubjects(before, before)).toEqual([]);
  expect(newSubjects(null, before)).toEqual(["demo kari"]);
});

test("[DIR-61] What is to be confirmed names what is taken from somebody, and nothing that stays", () => {
  const had: Person = {
    name: "Kari", profession: "", hprNumber: null, organisationId: "a", unitId: null, region: "nord", country: "NO",
    roles: ["specialist"], subjects: [{ issuer: "demo", subject: "kari" }], administrator: true, everywhere: false,
  };
  expect(takenAway(had, { ...had, name: "Kari N." })).toEqual([]);
  expect(takenAway(null, had)).toEqual([]);
  expect(takenAway(had, { ...had, subjects: [], roles: [], administrator: false, organisationId: "b" })).toEqual([
    { as: "lostSignIn", subject: "demo kari" }, { as: "roles", roles: [] }, { as: "lostAdministrator" }, { as: "moved" },
  ]);
  expect(takenAway({ ...had, everywhere: true }, had)).toEqual([{ as: "lostEverywhere" }]);
});
