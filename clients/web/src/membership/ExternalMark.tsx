import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../language/format";
import { useOpenRoom } from "../rooms/roomAccess";
import type { Id } from "../wire";
import { useRoomPeople } from "./roomPeople";

/** Of somebody who came by a link: that they are from outside, who vouches for them, and until when. */
export function ExternalMark({ personId }: { readonly personId: Id }): ReactElement | null {
  const { t } = useTranslation("membership");
  const { state: { membership } } = useOpenRoom();
  const formats = useFormats();
  const person = useRoomPeople();
  const external = membership.externals[personId];
  if (external === undefined) { return null; }
  return (
    <small>
      {t("expert.external", { by: person(external.invitedBy).name, until: formats.date(external.until) })}
    </small>
  );
}
