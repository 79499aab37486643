import { unfoundLeaving } from "../consent/fold";
import { change, type Draft, type Folds } from "../rooms/draft";
import type { Member, RoomEventType } from "../wire";

type LifeEventType = Extract<
  RoomEventType, `address.${string}` | `birthday.${string}` | "closedToParents.v1" | `death.${string}`
    | "member.part.ended.v1"
>;

/** What events change in a life's course; the twin of LifeEvolver.cs. */
export const lifeFolds: Folds<LifeEventType> = {
  "birthday.reached.v1": (draft, { data, sequence }) => {
    draft.own(draft.part("life"), "birthdays").push({ age: data.age, on: data.on, order: sequence, answer: null });
  },
  "birthday.answered.v1": (draft, { data, actor, at }) => {
    const part = draft.part("life");
    part.birthdays = part.birthdays.map((birthday) => birthday.age === data.age
      ? { ...birthday, answer: { note: data.note, by: actor, at } } : birthday);
  },
  "closedToParents.v1": (draft, { data, actor }) => {
    const closed = draft.own(draft.part("life"), "closed");
    if (data.closed) { closed[data.subjectId] = { kind: data.kind, reason: data.reason, by: actor }; }
    else { delete closed[data.subjectId]; }
  },
  "death.recorded.v1": (draft, { data, actor, at }) => {
    const { on, readers, decidedBy, ground } = data;
    draft.part("life").death = { on, readers, decidedBy, ground, by: actor, at };
  },
  "death.readers.decided.v1": (draft, { data }) => {
    const part = draft.part("life");
    const { readers, decidedBy, ground } = data;
    if (part.death !== null) { part.death = { ...part.death, readers, decidedBy, ground }; }
  },
  "death.retracted.v1": (draft) => { draft.part("life").death = null; },
  "address.protected.v1": (draft, { data, actor, at }) => {
    const part = draft.part("life");
    const { personId, grade, on, source, places } = data;
    part.protected = [
      ...part.protected.filter((each) => each.personId !== personId),
      { personId, grade, on, source, places, by: actor, at },
    ];
  },
  "address.protection.lifted.v1": (draft, { data }) => {
    const part = draft.part("life");
    part.protected = part.protected.filter((each) => each.personId !== data.personId);
  },
  "member.part.ended.v1": (draft, { data }) => {
    const leaving = draft.part("membership").members[data.personId];
    if (leaving !== undefined) { unfoundLeaving(draft, leaving); }
    change<Member>(draft.own(draft.part("membership"), "members"), data.personId, (member) => ({
      ...member, standing: "removed", relation: null, genetics: false,
    }));
  },
};

/** Since when the patient is known: a later correction does not move it. */
export function identified(draft: Draft, at: string): void {
  draft.part("life").knownSince ??= at;
}
