import type { ReactElement, ReactNode } from "react";
import { MemoryRouter } from "react-router";
import { RoomContext, type RoomAccess } from "../../src/rooms/roomAccess";
import type { Member, Outcome, Phase, Position, PositionKind, Role, RoomState, Statement } from "../../src/wire";

export const doctor = "d0000000-0000-4000-8000-000000000001";
export const specialist = "d0000000-0000-4000-8000-000000000002";
export const centre = "d0000000-0000-4000-8000-000000000004";
export const coordinator = "d0000000-0000-4000-8000-000000000011";
export const gp = "d0000000-0000-4000-8000-000000000005";
export const first = "0192b000-0000-7000-8000-000000000001";
export const second = "0192b000-0000-7000-8000-000000000002";
export const goalId = "0192b000-0000-7000-8000-00000000000b";
export const at = "2026-03-02T08:00:00Z";

export function member(id: string, name: string, role: Role, order: number): Member {
  return {
    person: {
      personId: id, name, profession: "Overlege", organisationId: null, organisation: "Sykehuset", region: "nord",
      country: "NO",
    },
    role, standing: "active", relation: null, genetics: false, order,
  };
}

export function position(kind: PositionKind, wording = 1, reason: string | null = null): Position {
  return { kind, reason, wording, correction: 0, at };
}

export function statement(text: string, changes: Partial<Statement> = {}): Statement {
  return {
    text, wording: 1, earlier: [], corrections: [], answersGoal: null, withdrawn: null, positions: {}, advice: {},
    by: coordinator, at, order: 10, dissent: 0, version: 10, ...changes,
  };
}

/** A room in conference with a doctor, a specialist, a centre, a GP and a coordinator. */
export function roomOf(statements: RoomState["conclusion"]["statements"], phase: Phase = "inConference"): RoomState {
  return {
    case: {
      opening: null, phase, phaseReason: null, patient: null, identity: null, texts: {},
      goals: { [goalId]: { words: "Å sove", askedBy: "Kari", askedOn: "2026-03-01", language: "nb", interpreter: false,
        by: coordinator, edit: null, order: 5, version: 5 } },
      goalsMissing: null, facts: {}, retracted: {}, relativeDecisions: {}, parentage: {}, diagnosis: null,
      followUp: null, marks: {},
    },
    membership: { members: {
      [doctor]: member(doctor, "Ingrid Nordlysdal", "responsibleDoctor", 1),
      [specialist]: member(specialist, "Nils Tindebekk", "specialist", 2),
      [centre]: member(centre, "Mari Snøkrystad", "centreStaff", 3),
      [gp]: member(gp, "Olav Havgløtt", "generalPractitioner", 4),
      [coordinator]: member(coordinator, "Kari Regnbuedal", "coordinator", 5),
    }, emergencies: {}, invitations: {}, externals: {} },
    consent: { decisions: [], information: [], blocks: {}, settlements: [], agreements: [], seen: {} },
    materials: { items: {} },
    annotations: { items: {}, threads: {} },
    conclusion: { statements, recommendations: {}, cosigners: [], signatures: {}, versions: [], reopenedBecause: null },
    life: { knownSince: null, birthdays: [], death: null, closed: {}, protected: [] },
    custody: { agreement: null, retention: null, transfer: null, hold: null, endedAt: null, erasure: null, former: [] },
  } as RoomState;
}

const roleCommands: Partial<Record<Role, readonly string[]>> = {
  specialist: ["takePosition", "agreeToAll", "signConclusion", "objectToCorrection", "answerRecommendation"],
  generalPractitioner: ["giveAdvice", "answerRecommendation"],
  coordinator: ["proposeStatement", "reviseStatement", "correctStatement", "withdrawStatement", "changePhase",
    "proposeRecommendation", "reviseRecommendation", "answerRecommendation"],
  responsibleDoctor: ["takePosition", "agreeToAll", "signConclusion", "nameCosigner", "changePhase"],
};

export interface Given { readonly type: string; readonly data: unknown; readonly basedOn: number | undefined;
  readonly looked?: boolean }

/** A room that remembers what was given and answers with one outcome. */
export function accessOf(state: RoomState, person: string, given: Given[] = [], problem?: Outcome["problem"]):
  RoomAccess {
  const me = state.membership.members[person]!;
  const commands = roleCommands[me.role] ?? [];
  return {
    roomId: "0192b000-0000-7000-8000-0000000000ff", sequence: 20, state, me,
    you: { personId: person, role: me.role, reach: "room", identity: me.role !== "specialist", genetics: false,
      commands: [...commands] },
    connection: "connected",
    may: (type) => commands.includes(type),
    submit: (type, data, basedOn) => {
      given.push({ type, data, basedOn });
      return Promise.resolve({ commandId: first, status: problem ? "refused" : "applied", firstSequence: null,
        lastSequence: null, repeated: false, problem: problem ?? null });
    },
    pending: [],
    dismiss: () => undefined,
  };
}

export function InRoom({ access, link = "/", children }:
  { readonly access: RoomAccess; readonly link?: string; readonly children: ReactNode }): ReactElement {
  return (
    <MemoryRouter initialEntries={[link]}>
      <RoomContext.Provider value={access}>{children}</RoomContext.Provider>
    </MemoryRouter>
  );
}
