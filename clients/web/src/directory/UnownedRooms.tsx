import { Alert, Heading, Paragraph } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { When } from "../language/When";
import { useFormats } from "../language/format";
import { caseCode } from "../rooms/roomAddress";
import { useLoad } from "../shell/useLoad";
import { get } from "../wire/http";
import { AskUnit } from "./AskUnit";
import type { DirectoryView } from "./changes";
import { WithdrawAsked } from "./WithdrawAsked";

type UnownedRoom = Awaited<ReturnType<typeof getUnowned>>[number];

const waits = {
  members: "unowned.theirs", you: "unowned.nobodyLeft", another: "unowned.another", unknown: "unowned.unknown",
} as const;

const getUnowned = (signal: AbortSignal) => get("/api/directory/unowned-rooms", { signal });

/** Cases that no unit answers for any more: none until they are loaded, and for whoever may not know. */
export function useUnownedRooms(): readonly [readonly UnownedRoom[], () => void] {
  const [loaded, reload] = useLoad(getUnowned, "unowned");
  return [loaded.state === "ready" ? loaded.value : [], reload];
}

/** Says which they are and whom each waits for, with the way to ask a unit; nothing where there are none. */
export function UnownedRooms({ rooms, view, onAsked }: {
  readonly rooms: readonly UnownedRoom[];
  /** What may be asked of whom; until it is there nothing is. */
  readonly view: DirectoryView | undefined;
  readonly onAsked: () => void;
}): ReactElement | null {
  const { t } = useTranslation("admin");
  const formats = useFormats();
  if (rooms.length === 0) { return null; }
  const stands = ({ waitsFor, asked, last }: UnownedRoom): string => {
    if (asked !== null) {
      return t(asked.unit === null ? "unowned.askedElsewhere" : "unowned.asked", {
        unit: asked.unit, date: formats.date(asked.until),
      });
    }
    if (last === null) { return t(waits[waitsFor]); }
    const end = last.end === "lapsed" ? "lapsed" : "declined";
    const ended = t(last.unit === null ? `unowned.${end}Elsewhere` : `unowned.${end}`, {
      unit: last.unit, date: formats.date(last.at),
    });
    return `${ended} ${t(waits[waitsFor])}`;
  };
  return (
    <Alert data-color="warning">
      <Heading level={2} data-size="2xs">{t("unowned.title")}</Heading>
      <Paragraph data-size="sm">{t("unowned.means")}</Paragraph>
      <ul>
        {rooms.map((room) => (
          <li key={room.roomId}>
            {t("unowned.line", {
              code: caseCode(room.roomId), unit: room.unit, organisation: room.organisation,
            })} · <When at={room.changedAt} /><br />
            {stands(room)}
            {room.waitsFor === "you" && room.asked === null && view !== undefined && (
              <AskUnit roomId={room.roomId} view={view} onAsked={onAsked} />
            )}
            {room.asked?.back != null && (
              <WithdrawAsked roomId={room.roomId} offer={room.asked.back} onDone={onAsked} />
            )}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
