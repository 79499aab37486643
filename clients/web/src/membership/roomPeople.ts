import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useOpenRoom } from "../rooms/roomAccess";
import type { Id, MembershipState } from "../wire";
import { initialsOf, lookOf, type PersonLook } from "./personLook";

/** Somebody of the room as every part of the screen names them. */
export interface RoomPerson {
  readonly id: Id;
  readonly name: string;
  readonly initials: string;
  readonly look: PersonLook;
  /** Profession and place. */
  readonly detail: string;
  readonly left: boolean;
}

/** The actor of what CaseRoom itself records, such as a death that a room learns from another; as Actor.cs has it. */
export const SYSTEM = "00000000-0000-7000-8000-000000000001";

/** Looks go by the order of joining, so that they are the same for every reader who sees the same members. */
export function roomPeople(membership: MembershipState, unnamed: string): (id: Id) => RoomPerson {
  const order = new Map(Object.entries(membership.members)
    .sort(([, a], [, b]) => a.order - b.order)
    .map(([id], index) => [id, index]));
  return (id) => {
    const member = membership.members[id];
    const name = id === SYSTEM ? "CaseRoom"
      : member === undefined || member.person.name === "" ? unnamed : member.person.name;
    return {
      id,
      name,
      initials: initialsOf(name),
      look: lookOf(order.get(id) ?? order.size),
      detail: member === undefined
        ? "" : [member.person.profession, member.person.organisation].filter((word) => word !== "").join(", "),
      left: member?.standing === "removed",
    };
  };
}

export function useRoomPeople(): (id: Id) => RoomPerson {
  const { membership } = useOpenRoom().state;
  const { t } = useTranslation("screen");
  const unnamed = t("unnamed");
  return useMemo(() => roomPeople(membership, unnamed), [membership, unnamed]);
}
