import type { Id, Role, Schemas } from "../wire";
import { address, ProblemError } from "../wire/http";
import { CaseRefused } from "./openCase";

/** Where a file is wrong, and a stable word for why. `path` is a JSON path, `line` counts from 1. */
export type FileFault = Schemas["FileFault"];

/** The file cannot be taken; no case was opened. */
export class FileFaulty extends Error {
  readonly faults: readonly FileFault[];

  constructor(faults: readonly FileFault[]) {
    super("fileFaulty");
    this.faults = faults;
  }
}

/** A case to be opened from a file; ids are made by the caller, so that a repeated try completes the same case. */
export interface ImportedCase {
  readonly roomId: Id;
  readonly commandId: Id;
  readonly role: Role;
  readonly unitId: Id;
  /** Why the case may be opened, and what the file is called: in the words that its members read. */
  readonly basis: string;
  readonly title: string;
  readonly custody: Pick<Schemas["OpenRoomBody"], "agreement" | "retention">;
}

/** Opens a case from another system's file. Throws FileFaulty, CaseRefused or ProblemError. */
export async function importCase(file: Blob, { basis, title, custody, ...query }: ImportedCase): Promise<Id> {
  const { agreement, retention } = custody;
  const kept = { keptYears: retention?.years, keptFrom: retention?.from };
  const answer = await fetch(address("/api/rooms/import/phenopacket", undefined, { ...query, ...kept }), {
    method: "POST",
    headers: {
      "X-CaseRoom": "1", "Content-Type": "application/octet-stream", Accept: "application/json",
      "X-CaseRoom-Basis": encodeURIComponent(basis), "X-CaseRoom-Title": encodeURIComponent(title),
      ...(agreement == null ? {} : {
        "X-CaseRoom-Agreement": encodeURIComponent(agreement.words),
        "X-CaseRoom-Reference": encodeURIComponent(agreement.reference),
      }),
      ...(retention == null ? {} : { "X-CaseRoom-Rule": encodeURIComponent(retention.rule) }),
    },
    credentials: "same-origin",
    body: file,
  });
  const text = await answer.text();
  if (answer.ok) {
    const reply = JSON.parse(text) as Schemas["ImportReply"];
    if (reply.opened.status !== "applied") { throw new CaseRefused(reply.opened.problem ?? { code: "unavailable" }); }
    return reply.roomId;
  }
  const problem = ProblemError.of(answer.status, text);
  if (problem.code === "fileFaulty") { throw new FileFaulty((JSON.parse(text) as Schemas["FileProblem"]).faults); }
  throw problem;
}

/** The last name of a path, as a person would look for it: `$.phenotypicFeatures[3].type` is place 4. */
export function placeInFile(path: string): string {
  return path.replace(/^\$\.?/u, "").replaceAll(/\[(\d+)\]/gu, (_, index: string) => ` ${Number(index) + 1}`)
    .replaceAll(".", " › ");
}
