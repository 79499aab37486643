import type { Block, Id, RecordedConsent, RoomState, SettledConsent } from "../wire";

/** Something that others changed in consents and blocks, which the reader has not said yet that they have seen. */
export type Notice = { readonly order: number } & (
  | { readonly kind: "withdrawn" | "differs" | "recorded"; readonly consent: RecordedConsent }
  | { readonly kind: "settled"; readonly settled: SettledConsent }
  | { readonly kind: "blocked" | "lifted"; readonly block: Block });

const family = ["patient", "representative", "nextOfKin"];

/** What waits for the reader to be seen, the oldest first; the twin of Notices.cs. */
export function noticesOf({ consent, membership }: RoomState, person: Id): readonly Notice[] {
  const role = membership.members[person]?.role;
  const seen = consent.seen[person] ?? 0;
  const all = role === "responsibleDoctor" || role === "coordinator" ? ofStaff(consent, person)
    : role === "patient" || role === "representative" ? ofFamily({ consent, membership }, person) : [];
  return all.filter(({ order }) => order > seen).toSorted((a, b) => a.order - b.order);
}

function ofStaff({ decisions, blocks }: RoomState["consent"], person: Id): readonly Notice[] {
  return [
    ...decisions.filter(({ by, decision, holds }) => by !== person && (decision === "withdrawn" || holds != null))
      .map((consent): Notice => ({
        kind: consent.decision === "withdrawn" ? "withdrawn" : "differs", order: consent.order, consent,
      })),
    ...Object.values(blocks).filter(({ by, lifted }) => by !== person && lifted === null)
      .map((block): Notice => ({ kind: "blocked", order: block.order, block })),
  ];
}

function ofFamily({ consent, membership }: Pick<RoomState, "consent" | "membership">, person: Id): readonly Notice[] {
  const isFamily = (id: Id): boolean => family.includes(membership.members[id]?.role ?? "");
  return [
    ...Object.values(consent.blocks).flatMap((block): Notice[] => block.lifted !== null && block.lifted.by !== person
      && (block.by === person || !isFamily(block.by)) ? [{ kind: "lifted", order: block.lifted.order, block }] : []),
    ...consent.decisions.filter(({ by, giver, holds }) => by !== person && (holds != null || giver === person))
      .map((each): Notice => ({
        kind: each.giver === person ? "recorded" : "differs", order: each.order, consent: each,
      })),
    ...consent.settlements.map((settled): Notice => ({ kind: "settled", order: settled.order, settled })),
  ];
}
