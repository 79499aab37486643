import { unfound, unfoundLeaving } from "../consent/fold";
import { change, type Draft, type Folds } from "../rooms/draft";
import type { Member, Role, RoomEventType, Schemas } from "../wire";

type Invitation = Schemas["ExpertInvitation"];

type MembershipEventType = Extract<
  RoomEventType,
  "role.handedOver.v1" | `relation.${string}` | "member.genetics.marked.v1"
  | `member.${"invited" | "joined" | "removed"}.v1` | `emergency.${string}` | `expert.${string}`
>;

/** Roles whose relation to the patient rests on the room's own basis. */
const withRoomsRelation: readonly Role[] = ["responsibleDoctor", "coordinator", "deputy"];

/** Who hands over stays as what they can still do. */
const after: Partial<Record<Role, Role>> = {
  responsibleDoctor: "specialist", coordinator: "deputy", deputy: "assistant",
};

/** What events change in the membership; the twin of MembershipEvolver.cs. */
export const membershipFolds: Folds<MembershipEventType> = {
  "member.invited.v1": (draft, { data, sequence }) => {
    const all = members(draft);
    const id = data.person.personId;
    all[id] = {
      person: data.person, role: data.role, standing: "invited", relation: data.relation, genetics: false,
      order: all[id]?.order ?? sequence,
    };
  },
  "member.joined.v1": (draft, { data }) => {
    change<Member>(members(draft), data.personId, (m) => ({ ...m, standing: "active" }));
  },
  "member.removed.v1": (draft, { data }) => {
    const leaving = draft.part("membership").members[data.personId];
    if (leaving !== undefined) { unfoundLeaving(draft, leaving); }
    change<Member>(members(draft), data.personId, (m) => ({
      ...m, standing: "removed", relation: null, genetics: false,
    }));
  },
  "emergency.taken.v1": (draft, { data, at, sequence }) => {
    const all = members(draft);
    const id = data.person.personId;
    all[id] = {
      person: data.person, role: "emergencyDoctor", standing: "active", relation: null, genetics: false,
      order: all[id]?.order ?? sequence,
    };
    draft.own(draft.part("membership"), "emergencies")[data.accessId] = {
      personId: id, reason: data.reason, from: at, until: data.until, review: null,
    };
  },
  "emergency.reviewed.v1": (draft, { data, actor, at }) => {
    change(draft.own(draft.part("membership"), "emergencies"), data.accessId, (access) => ({
      ...access, review: { note: data.note, by: actor, at },
    }));
  },
  "expert.invited.v1": (draft, { data, actor, at }) => {
    const { invitationId, ...asked } = data;
    invitations(draft)[invitationId] = {
      ...asked, by: actor, at, opening: null, withdrawn: null, taken: null, denied: null,
      claim: null,
    };
  },
  "expert.invitation.withdrawn.v1": (draft, { data, actor, at }) => {
    change<Invitation>(invitations(draft), data.invitationId, (invitation) => ({
      ...invitation, withdrawn: { reason: data.reason, by: actor, at },
    }));
  },
  "expert.opening.decided.v1": (draft, { data, actor, at }) => {
    const { invitationId, ...decided } = data;
    change<Invitation>(invitations(draft), invitationId, (invitation) => ({
      ...invitation, opening: { ...decided, by: actor, at },
    }));
  },
  "expert.accepted.v1": (draft, { data, at, sequence }) => {
    const all = members(draft);
    const id = data.person.personId;
    all[id] = {
      person: data.person, role: "ernExpert", standing: "active", relation: null, genetics: false,
      order: all[id]?.order ?? sequence,
    };
    change<Invitation>(invitations(draft), data.invitationId, (invitation) => ({
      ...invitation, taken: { personId: id, at, place: data.place ?? null },
    }));
    draft.own(draft.part("membership"), "externals")[id] = {
      invitationId: data.invitationId, invitedBy: data.invitedBy, until: data.until,
    };
  },
  "expert.name.differed.v1": (draft, { data, at }) => {
    change<Invitation>(invitations(draft), data.invitationId, (invitation) => ({
      ...invitation, claim: { signedIn: data.signedIn, at, confirmedAt: null },
    }));
  },
  "expert.name.confirmed.v1": (draft, { data, at }) => {
    change<Invitation>(invitations(draft), data.invitationId, (invitation) => ({
      ...invitation, claim: invitation.claim === null ? null : { ...invitation.claim, confirmedAt: at },
    }));
  },
  "expert.place.denied.v1": (draft, { data, at }) => {
    change<Invitation>(invitations(draft), data.invitationId, (invitation) => ({ ...invitation, denied: at }));
  },
  "role.handedOver.v1": (draft, { data, sequence }) => {
    const all = members(draft);
    const id = data.to.personId;
    const earlier = all[id];
    const to = earlier?.standing === "removed" ? undefined : earlier;
    const own = to?.relation ?? null;
    const relation = withRoomsRelation.includes(data.role) ? all[data.fromPersonId]?.relation ?? own : own;
    change<Member>(all, data.fromPersonId, (m) => ({
      ...m, role: after[m.role] ?? m.role, relation: null, genetics: false,
    }));
    all[id] = {
      person: data.to, role: data.role, standing: to?.standing ?? "invited", relation, genetics: to?.genetics ?? false,
      order: earlier?.order ?? sequence,
    };
  },
  "relation.recorded.v1": (draft, { data }) => {
    change<Member>(members(draft), data.personId, (m) => ({ ...m, relation: data.relation }));
  },
  "relation.withdrawn.v1": (draft, { data }) => {
    const role = draft.part("membership").members[data.personId]?.role;
    if (role === "representative" || role === "patient") { unfound(draft, data.personId); }
    change<Member>(members(draft), data.personId, (m) => ({ ...m, relation: null, genetics: false }));
  },
  "member.genetics.marked.v1": (draft, { data }) => {
    change<Member>(members(draft), data.personId, (m) => ({ ...m, genetics: data.genetics }));
  },
};

function members(draft: Draft): Record<string, Member> {
  return draft.own(draft.part("membership"), "members");
}

function invitations(draft: Draft): Record<string, Invitation> {
  return draft.own(draft.part("membership"), "invitations");
}
