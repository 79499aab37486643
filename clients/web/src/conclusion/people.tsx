import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { PersonMark } from "../membership/PersonMark";
import { initialsOf, lookOf, type PersonLook } from "../membership/personLook";
import { useOpenRoom } from "../rooms/roomAccess";
import type { Id, MembershipState } from "../wire";

/** One person of the room as the conclusion names them. */
export interface KnownPerson {
  readonly name: string;
  readonly detail: string;
  readonly initials: string;
  readonly look: PersonLook;
  readonly left: boolean;
}

/** By id, in words and with the look that every reader sees; a person who has left is still named. */
export function knownPerson(membership: MembershipState, id: Id, unnamed: string): KnownPerson {
  const byOrder = Object.entries(membership.members).sort(([, a], [, b]) => a.order - b.order);
  const member = membership.members[id];
  const name = member === undefined || member.person.name === "" ? unnamed : member.person.name;
  return {
    name,
    detail: member === undefined ? "" : [member.person.profession, member.person.organisation].join(", "),
    initials: initialsOf(name),
    look: lookOf(byOrder.findIndex(([person]) => person === id)),
    left: member?.standing === "removed",
  };
}

export function usePerson(): (id: Id) => KnownPerson {
  const { state } = useOpenRoom();
  const { t } = useTranslation("conclusion");
  return (id) => knownPerson(state.membership, id, t("unnamed"));
}

/** Mark, name and where they work. */
export function PersonLine({ id, detailed = false }: { readonly id: Id; readonly detailed?: boolean }): ReactElement {
  const { t } = useTranslation("conclusion");
  const person = usePerson()(id);
  return (
    <span className="person-line">
      <PersonMark {...person} decorative size="small" />
      <span>
        {person.name}
        {person.left && <small> ({t("hasLeft")})</small>}
        {detailed && <small className="person-detail">{person.detail}</small>}
      </span>
    </span>
  );
}
