import type { Outcome, Schemas } from "../wire";
import { post } from "../wire/http";

export type DirectoryView = Schemas["DirectoryView"];
export type DirectoryCommand = Schemas["DirectoryCommand"];
export type Organisation = Schemas["Organisation"];
export type Unit = Schemas["Unit"];
export type Person = Schemas["Person"];
export type OnCallTurn = Schemas["OnCallTurn"];
export type DirectoryImportReply = Schemas["DirectoryImportReply"];

export const organisationKinds = [
  "hospitalTrust", "hospital", "centre", "generalPractice", "dentistry", "municipality", "ernMember", "other",
] as const satisfies readonly Schemas["OrganisationKind"][];

/** What an administrator is adding or changing; `version` 0 for something new. */
export type Editing =
  | { readonly of: "organisation"; readonly id: string; readonly version: number; readonly value: Organisation }
  | { readonly of: "unit"; readonly id: string; readonly version: number; readonly value: Unit }
  | { readonly of: "person"; readonly id: string; readonly version: number; readonly value: Person };

/** Registers what was edited; refused when somebody changed it meanwhile. */
export function registered(edit: Editing, commandId: string): DirectoryCommand {
  const envelope = { commandId, basedOn: edit.version };
  switch (edit.of) {
    case "organisation":
      return { ...envelope, type: "registerOrganisation", data: { organisationId: edit.id, organisation: edit.value } };
    case "unit": return { ...envelope, type: "registerUnit", data: { unitId: edit.id, unit: edit.value } };
    case "person": return { ...envelope, type: "registerPerson", data: { personId: edit.id, person: edit.value } };
  }
}

export function deactivated(edit: Editing, reason: string, commandId: string): DirectoryCommand {
  const envelope = { commandId, basedOn: edit.version };
  switch (edit.of) {
    case "organisation":
      return { ...envelope, type: "deactivateOrganisation", data: { organisationId: edit.id, reason } };
    case "unit": return { ...envelope, type: "deactivateUnit", data: { unitId: edit.id, reason } };
    case "person": return { ...envelope, type: "deactivatePerson", data: { personId: edit.id, reason } };
  }
}

export async function change(command: DirectoryCommand): Promise<Outcome> {
  return (await post("/api/directory/commands", { body: [command] }))[0]!;
}

/** Sign-ins as an administrator writes them: one a line, provider, space, id. Null when a line has no id. */
export function readSubjects(text: string): Person["subjects"] | null {
  const lines = text.split("\n").map((line) => line.trim()).filter((line) => line !== "");
  const subjects = lines.map((line) => {
    const at = line.search(/\s/u);
    return at < 0 ? null : { issuer: line.slice(0, at), subject: line.slice(at).trim() };
  });
  return subjects.some((each) => each === null) ? null : subjects as Person["subjects"];
}

export function writeSubjects(subjects: Person["subjects"]): string {
  return subjects.map((each) => `${each.issuer} ${each.subject}`).join("\n");
}

/** Sign-ins that the entry has not got, as an administrator writes them. */
export function newSubjects(before: Person | null, after: Person): readonly string[] {
  const had = new Set((before?.subjects ?? []).map((each) => writeSubjects([each])));
  return after.subjects.map((each) => writeSubjects([each])).filter((each) => !had.has(each));
}

/** What a change takes from somebody, each with the words that say it. */
export function takenAway(before: Person | null, after: Person): readonly Taken[] {
  if (before === null) { return []; }
  const roles = before.roles.length !== after.roles.length || before.roles.some((each) => !after.roles.includes(each));
  return [
    ...newSubjects(after, before).map((subject) => ({ as: "lostSignIn", subject } as const)),
    ...roles ? [{ as: "roles", roles: after.roles } as const] : [],
    ...before.administrator && !after.administrator ? [{ as: "lostAdministrator" } as const] : [],
    ...before.everywhere === true && after.everywhere !== true ? [{ as: "lostEverywhere" } as const] : [],
    ...before.organisationId !== after.organisationId ? [{ as: "moved" } as const] : [],
  ];
}

export type Taken =
  | { readonly as: "lostSignIn"; readonly subject: string }
  | { readonly as: "roles"; readonly roles: Person["roles"] }
  | { readonly as: "lostAdministrator" | "lostEverywhere" | "moved" };

/** Rows whose cells hold every word of the query. */
export function findRows<T extends { readonly cells: readonly string[] }>(rows: readonly T[], query: string): T[] {
  const words = query.toLocaleLowerCase("nb").split(/\s+/u).filter((word) => word !== "");
  return rows.filter((row) => {
    const text = row.cells.join(" ").toLocaleLowerCase("nb");
    return words.every((word) => text.includes(word));
  });
}
