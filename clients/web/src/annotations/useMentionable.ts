import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useOpenRoom } from "../rooms/roomAccess";
import type { Mentionable } from "./mentions";

/**
 * Everybody of the room but the reader, by name and by what they are. The server refuses those from whom the thread is
 * hidden.
 */
export function useMentionable(): readonly Mentionable[] {
  const { state, you } = useOpenRoom();
  const { t } = useTranslation("entry");
  return useMemo(() => Object.entries(state.membership.members)
    .filter(([id, member]) => id !== you.personId && member.standing !== "removed" && member.person.name !== "")
    .sort(([, a], [, b]) => a.person.name.localeCompare(b.person.name, "nb"))
    .map(([id, member]) => ({
      id, name: member.person.name,
      detail: [t(`role.${member.role}`), member.person.profession, member.person.organisation]
        .filter((word) => word !== "").join(", "),
    })), [state.membership, you.personId, t]);
}
