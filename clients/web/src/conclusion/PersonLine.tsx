import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { PersonMark } from "../membership/PersonMark";
import { useRoomPeople } from "../membership/roomPeople";
import type { Id } from "../wire";

/** Mark, name and where they work; a person who has left is still named. */
export function PersonLine({ id, detailed = false }: { readonly id: Id; readonly detailed?: boolean }): ReactElement {
  const { t } = useTranslation("conclusion");
  const { name, initials, look, detail, left } = useRoomPeople()(id);
  return (
    <span className="person-line">
      <PersonMark name={name} initials={initials} look={look} decorative size="small" />
      <span>
        {name}
        {left && <small> ({t("hasLeft")})</small>}
        {detailed && <small className="person-detail">{detail}</small>}
      </span>
    </span>
  );
}
