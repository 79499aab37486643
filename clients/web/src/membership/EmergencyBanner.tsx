import { Alert, Paragraph } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../language/format";
import { useOpenRoom } from "../rooms/roomAccess";

/** To who is here by emergency access: until when it lasts, for as long as it does. */
export function EmergencyBanner(): ReactElement | null {
  const { t } = useTranslation("membership");
  const { state, me } = useOpenRoom();
  const formats = useFormats();
  const until = Object.values(state.membership.emergencies)
    .filter(({ personId }) => personId === me.person.personId).map((access) => access.until).toSorted().at(-1);
  if (me.role !== "emergencyDoctor" || until === undefined) { return null; }
  return (
    <Alert data-color="warning" data-size="sm" role="status">
      <Paragraph data-size="sm">{t("emergency.now", { until: formats.time(until) })}</Paragraph>
    </Alert>
  );
}
