import { useMemo, useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@digdir/designsystemet-react";
import { When } from "../language/When";
import { useRoomPeople } from "../membership/roomPeople";
import { useOpenRoom } from "./roomAccess";
import { useScreen } from "./screen";
import { timelineOf, type TimelineEntry } from "./timeline";

const AtFirst = 8;

/** Who did what when, newest first; what lies in the room can be opened from here. */
export function Timeline(): ReactElement {
  const { t } = useTranslation("screen");
  const { state } = useOpenRoom();
  const [all, setAll] = useState(false);
  const entries = useMemo(() => timelineOf(state), [state]);
  return (
    <details className="timeline" open>
      <summary>{t("timeline")}</summary>
      <ol>
        {(all ? entries : entries.slice(0, AtFirst)).map((entry) => <li key={entry.key}><Entry entry={entry} /></li>)}
      </ol>
      {!all && entries.length > AtFirst && (
        <Button data-size="sm" variant="tertiary" onClick={() => { setAll(true); }}>
          {t("earlier", { count: entries.length - AtFirst })}
        </Button>
      )}
    </details>
  );
}

function Entry({ entry }: { readonly entry: TimelineEntry }): ReactElement {
  const { t } = useTranslation("screen");
  const { openMaterial, select, openThread } = useScreen();
  const person = useRoomPeople();
  const { target } = entry;
  const about = entry.kind === "text" ? t(`textPart.${entry.about as "question"}`) : entry.about;
  const open = (): void => {
    if (target?.threadId !== undefined) { openThread(target.threadId); }
    else if (target?.annotationId !== undefined) { select(target.annotationId); }
    else if (target?.materialId !== undefined) { openMaterial(target.materialId); }
  };
  return (
    <>
      {entry.by !== null && <strong>{person(entry.by).name}</strong>} {t(`did.${entry.kind}`)}{" "}
      {about !== "" && (target === undefined ? <span>{about}</span>
        : <button type="button" className="link-button" onClick={open}>{about}</button>)}{" "}
      <small><When at={entry.at} /></small>
    </>
  );
}
