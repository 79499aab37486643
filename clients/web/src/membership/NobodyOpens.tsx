import { Alert, Paragraph } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useOpenRoom } from "../rooms/roomAccess";
import { useLoad } from "../shell/useLoad";
import { get } from "../wire/http";

/** That nobody can open the room beyond the EEA, and whom to ask; nothing where somebody can, or it is not known. */
export function NobodyOpens(): ReactElement | null {
  const { t } = useTranslation("membership");
  const { roomId } = useOpenRoom();
  const [loaded] = useLoad(
    (signal) => get("/api/rooms/{roomId}/who-opens", { path: { roomId }, signal }), `who-opens ${roomId}`);
  if (loaded.state !== "ready" || loaded.value.hasOfficer) { return null; }
  return (
    <Alert data-color="warning" data-size="sm"><Paragraph data-size="sm">{t("expert.nobodyOpens")}</Paragraph></Alert>
  );
}
