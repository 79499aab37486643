import { Alert, Heading, Paragraph } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { caseCode } from "../rooms/roomAddress";
import type { LogReviewPage } from "../wire";

/** Access logs that are not as they were written: before all findings, since none rests on what is gone. */
export function DamagedLogs({ damaged }: { readonly damaged: LogReviewPage["damaged"] }): ReactElement | null {
  const { t } = useTranslation("review");
  if (damaged.length === 0) { return null; }
  return (
    <Alert data-color="danger">
      <Heading level={2} data-size="2xs">{t("damaged")}</Heading>
      <Paragraph>{t("damagedMeans")}</Paragraph>
      <ul>
        {damaged.map(({ roomId, unopened, misplaced, first }) => (
          <li key={`${roomId ?? ""} ${first.toString()} ${unopened.toString()}`}>
            <strong>{roomId === null ? t("noCase") : t("case", { code: caseCode(roomId) })}</strong>
            {" · "}{t("damagedRows", { unopened, misplaced, first })}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
