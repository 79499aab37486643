import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { Mark } from "../annotations/mark";
import type { CanvasShape, Shape, TextShape } from "../annotations/shape";
import type { Tool } from "../annotations/tools";
import { useLiveMarks } from "../annotations/useLiveMarks";
import { useRoomPeople } from "../membership/roomPeople";
import { useOpenRoom } from "../rooms/roomAccess";
import { useScreen } from "../rooms/screen";
import { useShortcuts } from "../rooms/useShortcuts";
import { PageSkeleton } from "../shell/PageSkeleton";
import type { Id, Material } from "../wire";
import { ImageViewer } from "./ImageViewer";
import { PdfViewer } from "./PdfViewer";
import { TextViewer } from "./TextViewer";
import type { Content } from "./useContent";
import { useTitles } from "./useTitles";

export interface SurfaceOfMaterial {
  readonly id: Id;
  readonly material: Material;
  readonly content: Content;
  readonly marks: readonly Mark[];
  readonly readOnly: boolean;
  readonly onCreate: (page: number | null, shape: Shape) => void;
  readonly onChange: (id: Id, shape: CanvasShape) => void;
  readonly onDelete: (id: Id) => void;
}

/** The viewer for what the material is, with everybody's marks, pointers and strokes. */
export function Surface(props: SurfaceOfMaterial): ReactElement | null {
  const { id, material, content, marks, readOnly, onCreate, onChange, onDelete } = props;
  const { t } = useTranslation("material");
  const { you } = useOpenRoom();
  const { page, turnTo, annotationId, select } = useScreen();
  const { on: shortcuts } = useShortcuts();
  const person = useRoomPeople();
  const title = useTitles()(id);
  const [tool, onToolChange] = useState<Tool>("select");
  const onPage = material.kind === "pdf" ? page : null;
  const live = useLiveMarks(id, onPage);
  if (content.kind === "failed") { return null; }
  if (content.kind === "loading") { return <PageSkeleton />; }
  if (content.kind === "dicom") { return <p className="viewer-message">{t("dicomNotShown")}</p>; }
  const created = (shape: Shape): void => {
    onToolChange("select");
    onCreate(onPage, shape);
  };
  if (content.kind === "text") {
    return (
      <TextViewer text={content.text} name={title} marks={marks.filter(isText)} selectedId={annotationId}
        readOnly={readOnly} onSelect={select} onCreate={created} onDelete={onDelete} />
    );
  }
  const surface = {
    ...live, marks: marks.filter(isCanvas), selectedId: annotationId, tool, look: person(you.personId).look, readOnly,
    shortcuts, onToolChange, onSelect: select, onCreate: created, onChange, onDelete,
  };
  return content.kind === "image"
    ? <ImageViewer {...surface} src={content.src} name={title} />
    : <PdfViewer {...surface} bytes={content.bytes} name={title} page={page} onPageChange={turnTo} />;
}

function isText(mark: Mark): mark is Mark<TextShape> {
  return mark.shape.kind === "text";
}

function isCanvas(mark: Mark): mark is Mark<CanvasShape> {
  return mark.shape.kind !== "text";
}
