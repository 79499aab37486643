import { Alert, Heading, Paragraph } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { When } from "../language/When";
import { caseCode } from "../rooms/roomAddress";
import { useLoad } from "../shell/useLoad";
import { get } from "../wire/http";

/** Cases that no unit answers for any more; nothing where there are none, or for whoever may not know. */
export function UnownedRooms(): ReactElement | null {
  const { t } = useTranslation("admin");
  const [loaded] = useLoad((signal) => get("/api/directory/unowned-rooms", { signal }), "unowned");
  if (loaded.state !== "ready" || loaded.value.length === 0) { return null; }
  return (
    <Alert data-color="warning">
      <Heading level={2} data-size="2xs">{t("unowned.title")}</Heading>
      <Paragraph data-size="sm">{t("unowned.means")}</Paragraph>
      <ul>
        {loaded.value.map(({ roomId, unit, organisation, changedAt }) => (
          <li key={roomId}>
            {t("unowned.line", { code: caseCode(roomId), unit, organisation })} · <When at={changedAt} />
          </li>
        ))}
      </ul>
    </Alert>
  );
}
