import type { RoomState } from "../wire";

/** A room of which nothing is known. */
export const emptyState: RoomState = {
  case: {
    opening: null, phase: "draft", phaseReason: null, patient: null, identity: null, texts: {}, goals: {},
    goalsMissing: null, facts: {}, retracted: {}, relativeDecisions: {}, parentage: {}, diagnosis: null, followUp: null,
    marks: {},
  },
  membership: { members: {}, emergencies: {}, invitations: {}, externals: {} },
  consent: { decisions: [], information: [], blocks: {}, settlements: [], agreements: [], seen: {} },
  materials: { items: {} },
  annotations: { items: {}, threads: {} },
  conclusion: {
    statements: {}, recommendations: {}, cosigners: [], signatures: {}, versions: [], reopenedBecause: null,
  },
  life: { knownSince: null, birthdays: [], death: null, closed: {}, protected: [] },
  custody: { agreement: null, retention: null, transfer: null, hold: null, endedAt: null, erasure: null, former: [] },
};
