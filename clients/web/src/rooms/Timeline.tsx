import { useMemo, useState, type ReactElement, type ReactNode } from "react";
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
  const newest = entries[0];
  const [open, setOpen] = useState(false);
  return (
    <details className="timeline" open={open} onToggle={(event) => { setOpen(event.currentTarget.open); }}>
      <summary>
        {t("timeline")}
        {!open && newest !== undefined && <span className="timeline-newest"><Words entry={newest} /></span>}
      </summary>
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
  const { openMaterial, select, openThread } = useScreen();
  const { target } = entry;
  const open = (): void => {
    if (target?.threadId !== undefined) { openThread(target.threadId); }
    else if (target?.annotationId !== undefined) { select(target.annotationId); }
    else if (target?.materialId !== undefined) { openMaterial(target.materialId); }
  };
  return (
    <Words entry={entry} about={(about) => target === undefined ? <span>{about}</span>
      : <button type="button" className="link-button" onClick={open}>{about}</button>} />
  );
}

function Words({ entry, about: show = (about) => about }:
{ readonly entry: TimelineEntry; readonly about?: (about: string) => ReactNode }): ReactElement {
  const { t } = useTranslation("screen");
  const person = useRoomPeople();
  const about = entry.kind === "text" ? t(`textPart.${entry.about as "question"}`) : entry.about;
  return (
    <>
      {entry.by !== null && <strong>{person(entry.by).name}</strong>} {t(`did.${entry.kind}`)}{" "}
      {about !== "" && show(about)} <small><When at={entry.at} /></small>
    </>
  );
}
