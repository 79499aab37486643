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

type UnownedRoom = Awaited<ReturnType<typeof getUnowned>>[number];

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
  const waitsFor = ({ mayAsk, asked }: UnownedRoom): string => asked !== null
    ? t(asked.unit === null ? "unowned.askedElsewhere" : "unowned.asked", {
      unit: asked.unit, date: formats.date(asked.until),
    })
    : t(mayAsk ? "unowned.nobodyLeft" : "unowned.theirs");
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
            {waitsFor(room)}
            {room.mayAsk && room.asked === null && view !== undefined && (
              <AskUnit roomId={room.roomId} view={view} onAsked={onAsked} />
            )}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
