import { endShares } from "../materials/fold";
import { change, type Draft, type Folds } from "../rooms/draft";
import type { Id, Member, RecordedConsent, RoomEventType } from "../wire";

type ConsentEventType = Extract<RoomEventType,
  `consent.${string}` | `information.${string}` | `block.${string}` | "notices.seen.v1">;

/** What events change in consents; the twin of ConsentEvolver.cs. */
export const consentFolds: Folds<ConsentEventType> = {
  "consent.recorded.v1": (draft, { data, actor, sequence }) => {
    const {
      scope, receiver, decision, formVersion, language, on, interpreter, givenBy, receivedBy, proof = null,
      giver = null, holds = null, receiverKind, authority,
    } = data;
    draft.own(draft.part("consent"), "decisions").push({
      scope, receiver, decision, formVersion, language, on, interpreter, givenBy, receivedBy, by: actor,
      order: sequence, proof, giver: giver ?? (proof === "signedIn" ? actor : null), holds,
      ...(receiverKind == null ? {} : { receiverKind }), ...(authority == null ? {} : { authority }),
    });
    endShares(draft, scope, holds ?? decision);
  },
  "consent.settled.v1": (draft, { data, actor, sequence }) => {
    const { scope, receiver, decision, on, reason, receiverKind } = data;
    draft.own(draft.part("consent"), "settlements").push({
      scope, receiver, decision, on, reason, by: actor, order: sequence,
      ...(receiverKind == null ? {} : { receiverKind }),
    });
  },
  "consent.whoAgrees.v1": (draft, { data, actor, at, sequence }) => {
    const consent = draft.part("consent");
    consent.agreements = [
      ...consent.agreements.filter(({ scope }) => scope !== data.scope),
      { scope: data.scope, who: data.who, by: actor, at, order: sequence },
    ];
  },
  "information.recorded.v1": (draft, { data, actor, sequence }) => {
    const { on, by, objects, toWhom, what, blockId = null } = data;
    draft.own(draft.part("consent"), "information").push({
      on, informedBy: by, objects, toWhom, what, by: actor, order: sequence, blockId,
    });
  },
  "block.recorded.v1": (draft, { data, actor, sequence }) => {
    const { blockId, person, organisation, materials, on, givenBy, reason, parts = null, unit = null } = data;
    draft.own(draft.part("consent"), "blocks")[blockId] = {
      person, organisation, materials, on, givenBy, reason, lifted: null, by: actor, order: sequence,
      parts, unit,
    };
  },
  "block.lifted.v1": (draft, { data, actor, at, sequence }) => {
    change(draft.own(draft.part("consent"), "blocks"), data.blockId, (before) => ({
      ...before, lifted: { reason: data.reason, by: actor, at, order: sequence },
    }));
  },
  "notices.seen.v1": (draft, { data, actor }) => {
    draft.own(draft.part("consent"), "seen")[actor] = data.upTo;
  },
};

/** A representative's relation to the patient was withdrawn: their yes opens nothing any more (CON-122). */
export function unfound(draft: Draft, giver: Id): void {
  mark(draft, (each) => each.giver === giver && each.decision === "given");
}

/** Somebody left: what a representative without an authority on record said yes to opens nothing (CON-127). Without
 * identity no authority is told, and an answer says who received it and not who gave it. */
export function unfoundLeaving(draft: Draft, { role, relation, person }: Member): void {
  if (role !== "representative" || relation?.link != null) { return; }
  mark(draft, (each) => each.giver === person.personId && each.decision === "given"
    && !(each.givenBy === "" && each.receivedBy !== ""));
}

function mark(draft: Draft, which: (each: RecordedConsent) => boolean): void {
  if (!draft.part("consent").decisions.some(which)) { return; }
  const all = draft.own(draft.part("consent"), "decisions");
  for (const [place, each] of all.entries()) {
    if (which(each)) { all[place] = { ...each, unfounded: true }; }
  }
}
