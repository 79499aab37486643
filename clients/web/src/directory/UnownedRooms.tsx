import { Alert, Heading, Paragraph } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { When } from "../language/When";
import { caseCode } from "../rooms/roomAddress";
import { useLoad } from "../shell/useLoad";
import { get } from "../wire/http";

type UnownedRoom = Awaited<ReturnType<typeof getUnowned>>[number];

const getUnowned = (signal: AbortSignal) => get("/api/directory/unowned-rooms", { signal });

/** Cases that no unit answers for any more: none until they are loaded, and for whoever may not know. */
export function useUnownedRooms(): readonly UnownedRoom[] {
  const [loaded] = useLoad(getUnowned, "unowned");
  return loaded.state === "ready" ? loaded.value : [];
}

/** Says which they are; nothing where there are none. */
export function UnownedRooms({ rooms }: { readonly rooms: readonly UnownedRoom[] }): ReactElement | null {
  const { t } = useTranslation("admin");
  if (rooms.length === 0) { return null; }
  return (
    <Alert data-color="warning">
      <Heading level={2} data-size="2xs">{t("unowned.title")}</Heading>
      <Paragraph data-size="sm">{t("unowned.means")}</Paragraph>
      <ul>
        {rooms.map(({ roomId, unit, organisation, changedAt }) => (
          <li key={roomId}>
            {t("unowned.line", { code: caseCode(roomId), unit, organisation })} · <When at={changedAt} />
          </li>
        ))}
      </ul>
    </Alert>
  );
}
