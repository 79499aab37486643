import { Button, Heading, Paragraph } from "@digdir/designsystemet-react";
import { useEffect, useMemo, useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { AnnotationEditor } from "../annotations/AnnotationEditor";
import { AnnotationList } from "../annotations/AnnotationList";
import { MarkBar } from "../annotations/MarkBar";
import { marksOf } from "../annotations/marks";
import { RefusedMarks } from "../annotations/RefusedMarks";
import { useAnnotating } from "../annotations/useAnnotating";
import { useRoomPeople } from "../membership/roomPeople";
import { useOpenRoom } from "../rooms/roomAccess";
import { useScreen } from "../rooms/screen";
import { useShortcuts } from "../rooms/useShortcuts";
import { useThreadKeys } from "../annotations/useThreadKeys";
import { useProblemText } from "../shell/useProblemText";
import type { Id, Material } from "../wire";
import { MaterialBar } from "./MaterialBar";
import { newestByMaterial } from "./newest";
import { useReadMarks } from "./readMarks";
import { Surface } from "./Surface";
import { useContent } from "./useContent";
import { useTitles } from "./useTitles";

/** The chosen material: its bar, the viewer with its marks, and the same marks as a list. */
export function MaterialStage(): ReactElement {
  const { t } = useTranslation("material");
  const { state } = useOpenRoom();
  const { materialId } = useScreen();
  const material = state.materials.items[materialId ?? ""];
  if (materialId === null || material === undefined) {
    return <p className="part-empty">{t(Object.keys(state.materials.items).length === 0 ? "nothingYet" : "choose")}</p>;
  }
  if (material.withdrawn !== null) { return <Withdrawn id={materialId} material={material} />; }
  return <OpenMaterial key={materialId} id={materialId} material={material} />;
}

function Withdrawn({ id, material }: { readonly id: Id; readonly material: Material }): ReactElement {
  const { t } = useTranslation("material");
  const title = useTitles();
  return (
    <div className="material-cover">
      <Heading level={2} data-size="xs">{t("isWithdrawn", { name: title(id) })}</Heading>
      <Paragraph>{material.withdrawn}</Paragraph>
    </div>
  );
}

function OpenMaterial({ id, material }: { readonly id: Id; readonly material: Material }): ReactElement {
  const { t } = useTranslation(["material", "common"]);
  const room = useOpenRoom();
  const { annotationId, select } = useScreen();
  const person = useRoomPeople();
  const problemText = useProblemText();
  const annotating = useAnnotating();
  const { on: shortcuts } = useShortcuts();
  const threadKeys = useThreadKeys();
  const [opened, setOpened] = useState(!material.personImage);
  const [attempt, setAttempt] = useState(0);
  const [editing, setEditing] = useState<Id | null>(null);
  const content = useContent(room.roomId, id, material.kind, opened, attempt);
  const unreadAfter = useUnreadSince(id, opened);
  const mayAnnotate = room.may("addAnnotation");
  const me = room.you.personId;
  const marks = useMemo(() => marksOf({
    materialId: id, annotations: room.state.annotations, pending: room.pending, me, mayAnnotate, person, problemText,
    unreadAfter, held: annotating.held,
  }), [id, room.state.annotations, room.pending, me, mayAnnotate, person, problemText, unreadAfter, annotating.held]);
  const retract = (mark: Id): void => {
    void annotating.retract(mark);
    if (editing === mark) { setEditing(null); }
    if (annotationId === mark) { select(null); }
  };
  const chosen = marks.find((mark) => mark.id === annotationId && mark.editable && mark.state === "kept");
  if (!opened) { return <Cover material={material} id={id} open={() => { setOpened(true); }} />; }
  return (
    <div className="stage">
      <MaterialBar id={id} material={material} />
      {content.kind === "failed" && (
        <div className="material-cover" role="alert">
          <Paragraph>{problemText({ code: content.code })}</Paragraph>
          <Button data-size="sm" onClick={() => { setAttempt(attempt + 1); }}>{t("common:retry")}</Button>
        </div>
      )}
      <div className="stage-viewer">
        <Surface id={id} material={material} content={content} marks={marks} readOnly={!mayAnnotate}
          onCreate={(page, shape) => { const made = annotating.add(id, page, shape); select(made); setEditing(made); }}
          onChange={annotating.reshape} onDelete={retract} />
      </div>
      {editing === null && chosen !== undefined && mayAnnotate && (
        <MarkBar key={chosen.id} mark={chosen} onDescribe={() => { setEditing(chosen.id); }}
          onRetract={() => { retract(chosen.id); }} />
      )}
      {editing !== null && (
        <AnnotationEditor key={editing} id={editing} describe={annotating.describe}
          close={() => { setEditing(null); }} />
      )}
      <RefusedMarks />
      <div className="stage-list">
        <AnnotationList marks={marks} readOnly={!mayAnnotate} text={material.kind === "text"}
          selectedId={annotationId} onSelect={select}
          shortcuts={shortcuts}
          onOpen={(mark) => {
            if (marks.find((each) => each.id === mark)?.editable === true) { setEditing(mark); }
          }}
          onChange={annotating.reshape} onDelete={retract} onResolve={threadKeys.resolve} />
      </div>
    </div>
  );
}

/** An image of a person is fetched only when somebody asks to see it. */
function Cover({ id, material, open }:
{ readonly id: Id; readonly material: Material; readonly open: () => void }): ReactElement {
  const { t } = useTranslation("material");
  return (
    <div className="stage">
      <MaterialBar id={id} material={material} />
      <div className="material-cover">
        <Heading level={3} data-size="xs">{t("personImage")}</Heading>
        <Paragraph>{t("personImageHidden")}</Paragraph>
        <Button onClick={open}>{t("openPersonImage")}</Button>
      </div>
    </div>
  );
}

/** Up to where the material was read when it was opened now; reading moves the mark along. */
function useUnreadSince(id: Id, open: boolean): number {
  const { roomId, state, you } = useOpenRoom();
  const [read, mark] = useReadMarks(roomId, you.personId);
  const [before] = useState(() => read[id] ?? -1);
  const newest = useMemo(() => newestByMaterial(state, null).get(id) ?? -1, [state, id]);
  useEffect(() => { if (open) { mark(id, newest); } }, [open, mark, id, newest]);
  return before;
}
