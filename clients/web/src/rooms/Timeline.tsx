import { Button } from "@digdir/designsystemet-react";
import { useState, type ReactElement, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Sentence } from "../language/sentence";
import { When } from "../language/When";
import { useRoomPeople } from "../membership/roomPeople";
import type { Id, Role, RoomEvent } from "../wire";
import { useOpenRoom } from "./roomAccess";
import { useScreen } from "./screen";
import { keyOf, topicOf } from "./timeline";
import { useTimeline } from "./useTimeline";

/** Who did what when, newest first: the room's log in sentences; what lies in the room can be opened from here. */
export function Timeline(): ReactElement {
  const { t } = useTranslation("screen");
  const { roomId, sequence } = useOpenRoom();
  const { events, earlier, readEarlier } = useTimeline(roomId, sequence);
  const [open, setOpen] = useState(false);
  const newest = events[0];
  return (
    <details className="timeline" open={open} onToggle={(event) => { setOpen(event.currentTarget.open); }}>
      <summary>
        {t("timeline")}
        {!open && newest !== undefined && <span className="timeline-newest"><Told event={newest} /></span>}
      </summary>
      {open && <ol>{events.map((event) => <li key={event.sequence}><Told event={event} linked /></li>)}</ol>}
      {open && earlier && (
        <Button data-size="sm" variant="tertiary" onClick={readEarlier}>{t("earlier")}</Button>
      )}
    </details>
  );
}

/** One event as a sentence. */
export function Told({ event, linked = false }: {
  readonly event: RoomEvent; readonly linked?: boolean;
}): ReactElement {
  const { t } = useTranslation(["screen", "room", "consent"]);
  const { state } = useOpenRoom();
  const { openMaterial, select, openThread } = useScreen();
  const person = useRoomPeople();
  const { about, target } = topicOf(event, state);
  const key = keyOf(event.type) as "materialAdded";
  const open = (): void => {
    if (target?.threadId !== undefined) { openThread(target.threadId); }
    else if (target?.annotationId !== undefined) { select(target.annotationId); }
    else if (target?.materialId !== undefined) { openMaterial(target.materialId); }
  };
  const what: ReactNode = linked && target !== undefined && about !== ""
    ? <button type="button" className="link-button" onClick={open}>{about}</button> : about;
  const members = state.membership.members;
  const partOf = (id: Id): string | undefined => {
    const member = members[id];
    return member?.person.name === "" && isFamilyPart(member.role) ? t(`family.${member.role}`) : undefined;
  };
  const more = event.type === "phase.changed.v1" ? t(`room:phase.${event.data.to}`)
    : event.type === "case.text.set.v1" ? t(`textPart.${event.data.part}`)
      : event.type === "consent.recorded.v1" ? t("consentTo", {
        scope: t(`consent:scope.${event.data.scope}`),
        decision: t(`consent:${event.data.decision}`).toLocaleLowerCase(),
      }) : event.type === "member.invited.v1" && about === "" ? partOf(event.data.person.personId) ?? what : what;
  // Who asked a unit without a part in the case is named by what happened.
  const outside = event.type === "transfer.proposed.v1" ? event.data.by : undefined;
  const who = capital(partOf(event.actor)) ?? outside ?? person(event.actor).name;
  return (
    <>
      <Sentence translate={({ who: by = "", what: topic = "" }) => t(`did.${key}`, { who: by, what: topic })}
        parts={{ who: <strong>{who}</strong>, what: more }} />{" "}
      <small><When at={event.at} /></small>
    </>
  );
}

/** Whom a timeline names by their part: the patient's side stands there without a name. */
function isFamilyPart(role: Role): role is "patient" | "representative" | "nextOfKin" {
  return role === "patient" || role === "representative" || role === "nextOfKin";
}

function capital(words: string | undefined): string | undefined {
  return words === undefined ? undefined : `${words.slice(0, 1).toLocaleUpperCase("nb")}${words.slice(1)}`;
}
