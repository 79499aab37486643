import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { When } from "../language/When";
import { DueTag } from "../requests/DueTag";
import type { RequestListItem } from "../requests/requestWords";
import { caseCode, roomAddress } from "../rooms/roomAddress";
import { NothingWaits } from "./NothingWaits";
import type { WaitingItem } from "./waiting";

/** What waits, each opened at its place with one press. */
export function WaitingList({ items, requests, offered }: {
  readonly items: readonly WaitingItem[]; readonly requests: readonly RequestListItem[]; readonly offered: number;
}): ReactElement {
  const { t } = useTranslation(["entry", "request", "custody"]);
  if (items.length === 0 && requests.length === 0 && offered === 0) { return <NothingWaits />; }
  return (
    <ul className="waiting-list">
      {offered > 0 && (
        <li>
          <a className="waiting-item" href="#offered">
            <strong>{t("custody:offered.waits", { count: offered })}</strong>
          </a>
        </li>
      )}
      {requests.map(({ requestId, summary }) => (
        <li key={requestId}>
          <Link className="waiting-item" to={`/requests/${requestId}`}>
            <strong>
              {t("request:yourTurn")}
              {summary.urgency !== "ordinary" && <> · {t(`request:urgency.${summary.urgency}`)}</>}
            </strong>
            <span className="waiting-question">{summary.question}</span>
            <small>
              {t("request:from", { name: summary.sender })}
              {summary.dueAt !== null && <> · <DueTag dueAt={summary.dueAt} /></>}
            </small>
          </Link>
        </li>
      ))}
      {items.map(({ room, place, count }) => (
        <li key={`${room.roomId} ${place}`}>
          <Link className="waiting-item" to={roomAddress(room.roomId, place)}>
            <strong>{t(`waiting.${place as "positions"}`, { count })}</strong>
            <span className="waiting-question">{room.question === "" ? t("myPage.noQuestion") : room.question}</span>
            <small>{t("myPage.caseCode", { code: caseCode(room.roomId) })} · <When at={room.changedAt} /></small>
          </Link>
        </li>
      ))}
    </ul>
  );
}
