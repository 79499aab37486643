import type { Id, Outcome, Problem, Role, RoomCommand, Schemas } from "../wire";
import { post, upload } from "../wire/http";
import { newId } from "../wire/newId";
import type { ListedUnit } from "../requests/requestWords";
import type { LetterPart } from "./letter";

/** What a new case begins with. */
export interface NewCase {
  readonly role: Role;
  /** The responsible unit: one that treats. */
  readonly unit: ListedUnit;
  readonly basis: string;
  readonly question: string;
  readonly custody: Pick<Schemas["OpenRoomBody"], "agreement" | "retention">;
  /** The pasted letter and what is taken over from it. */
  readonly letter?: { readonly title: string; readonly text: string; readonly parts: ReadonlyMap<LetterPart, string>;
    /** Holds a name or number. */
    readonly identified: boolean };
}

/** Ids made before the first try, so that a repeated try completes the same case. */
export interface CaseIds { readonly room: Id; readonly open: Id; readonly material: Id; readonly keep: Id;
  readonly part: Readonly<Record<LetterPart, Id>> }

export function newCaseIds(): CaseIds {
  return {
    room: newId(), open: newId(), material: newId(), keep: newId(),
    part: { question: newId(), history: newId(), findings: newId() },
  };
}

/** A step of opening was refused; the case may be open already. */
export class CaseRefused extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** Opens the case, keeps its letter as the first material, and takes over what was chosen. Throws CaseRefused. */
export async function openCase(wish: NewCase, ids: CaseIds): Promise<Id> {
  const { role, basis, letter, question } = wish;
  const unit = { id: wish.unit.unitId, name: wish.unit.name };
  kept(await post("/api/rooms", {
    body: {
      commandId: ids.open, roomId: ids.room, role, basis, controller: wish.unit.organisation, unit,
      question: question || null, ...wish.custody,
    },
  }));
  if (letter !== undefined) {
    kept(await upload({
      roomId: ids.room, commandId: ids.keep, materialId: ids.material, title: letter.title, personImage: false,
      identified: letter.identified,
      file: new Blob([letter.text], { type: "text/plain;charset=utf-8" }),
    }, () => undefined));
    await takeOver(letter, ids);
  }
  return ids.room;
}

async function takeOver({ title, parts }: NonNullable<NewCase["letter"]>, ids: CaseIds): Promise<void> {
  const commands = [...parts].map(([part, text]): RoomCommand => ({
    commandId: ids.part[part],
    type: "setText",
    data: { part, text, provenance: { kind: "letter", source: title, materialId: ids.material } },
  }));
  if (commands.length === 0) { return; }
  const outcomes = await post("/api/rooms/{roomId}/commands", { path: { roomId: ids.room }, body: commands });
  outcomes.forEach(kept);
}

function kept({ status, problem }: Outcome): void {
  if (status !== "applied") { throw new CaseRefused(problem ?? { code: "unavailable" }); }
}
