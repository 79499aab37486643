import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { When } from "../language/When";
import { caseCode, roomAddress } from "../rooms/roomAddress";
import type { Phase, RoomListItem } from "../wire";

/** One case in the reader's list; never with anything that tells who the patient is. */
export function RoomCard({ room, family }: { readonly room: RoomListItem; readonly family: boolean }): ReactElement {
  const { t } = useTranslation(["entry", "family"]);
  const title = family ? t(room.role === "patient" ? "family:title" : "family:other.title")
    : t("myPage.caseCode", { code: caseCode(room.roomId) });
  return (
    <Link className="room-card" to={roomAddress(room.roomId)}>
      <strong>{title}</strong>
      <span className="room-card-question">{room.question === "" ? t("myPage.noQuestion") : room.question}</span>
      {family && <span>{t(`family:short.${room.phase as Phase}`)}</span>}
      <small>
        {[t(`role.${room.role}`), room.unit].filter(Boolean).join(" · ")}
        {!family && <> · {t("myPage.size", { members: room.members, materials: room.materials })}</>}
        {" "}· <When at={room.changedAt} />
      </small>
      {room.lacksCustody && <small className="room-card-lacks">{t("myPage.lacksCustody")}</small>}
    </Link>
  );
}
