import type { Id, Outcome } from "../wire";
import { ProblemError } from "../wire/http";
import { CaseRefused } from "./openCase";

/** Where a file is wrong, and a stable word for why. `path` is a JSON path, `line` counts from 1. */
export interface FileFault { readonly path: string; readonly line: number | null; readonly reason: string }

/** The file cannot be taken; no case was opened. */
export class FileFaulty extends Error {
  readonly faults: readonly FileFault[];

  constructor(faults: readonly FileFault[]) {
    super("fileFaulty");
    this.faults = faults;
  }
}

/** Opens a case from another system's file. Throws FileFaulty, CaseRefused or ProblemError. */
export async function importCase(file: Blob, roomId: Id, commandId: Id): Promise<Id> {
  const query = new URLSearchParams({ roomId, commandId });
  const answer = await fetch(`/api/rooms/import/phenopacket?${query}`, {
    method: "POST",
    headers: { "X-CaseRoom": "1", "Content-Type": "application/octet-stream", Accept: "application/json" },
    credentials: "same-origin",
    body: file,
  });
  const text = await answer.text();
  if (answer.ok) {
    const reply = JSON.parse(text) as { roomId: Id; opened: Outcome };
    if (reply.opened.status !== "applied") { throw new CaseRefused(reply.opened.problem ?? { code: "unavailable" }); }
    return reply.roomId;
  }
  const problem = ProblemError.of(answer.status, text);
  if (problem.code === "fileFaulty") {
    throw new FileFaulty((JSON.parse(text) as { faults?: FileFault[] }).faults ?? []);
  }
  throw problem;
}

/** The last name of a path, as a person would look for it: `$.phenotypicFeatures[3].type` is place 4. */
export function placeInFile(path: string): string {
  return path.replace(/^\$\.?/u, "").replaceAll(/\[(\d+)\]/gu, (_, index: string) => ` ${Number(index) + 1}`)
    .replaceAll(".", " › ");
}
