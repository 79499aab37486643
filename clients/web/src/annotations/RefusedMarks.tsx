import { Button } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useOpenRoom } from "../rooms/roomAccess";
import { useProblemText } from "../shell/useProblemText";

const kinds: readonly string[] = ["addAnnotation", "reviseAnnotation", "retractAnnotation"];

/** What the room did not take of one's own drawing, each with its reason, until it is put away. */
export function RefusedMarks(): ReactElement | null {
  const { t } = useTranslation(["annotation", "common"]);
  const { pending, dismiss } = useOpenRoom();
  const inWords = useProblemText();
  const refused = pending.filter((command) => command.state === "refused" && kinds.includes(command.type));
  if (refused.length === 0) { return null; }
  return (
    <ul className="refused-list" role="alert">
      {refused.map((command) => (
        <li key={command.commandId}>
          <span>{t("annotation:state.refused")}: {inWords(command.problem ?? { code: "failure" })}</span>
          <Button data-size="sm" variant="tertiary" onClick={() => { dismiss(command.commandId); }}>
            {t("common:remove")}
          </Button>
        </li>
      ))}
    </ul>
  );
}
