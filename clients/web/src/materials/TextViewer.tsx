import { Button } from "@digdir/designsystemet-react";
import { useEffect, useRef, useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { Mark } from "../annotations/mark";
import { segmentsOf, selectedText, type Segment } from "../annotations/textSegments";
import type { TextShape } from "../annotations/shape";
import { lookClass } from "../membership/personLook";

export interface TextViewerProps {
  readonly text: string;
  readonly name: string;
  readonly marks: readonly Mark<TextShape>[];
  readonly selectedId?: string | null;
  readonly readOnly?: boolean;
  readonly onSelect: (id: string | null) => void;
  readonly onCreate: (shape: TextShape) => void;
  readonly onDelete?: (id: string) => void;
}

/** Plain text with highlights. Selecting words offers to annotate them. */
export function TextViewer(props: TextViewerProps): ReactElement {
  const { t } = useTranslation(["annotation", "material"]);
  const { text, name, marks, selectedId, readOnly = false } = props;
  const root = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<TextShape>();
  useEffect(() => {
    const onSelection = (): void => { setChosen(selectedText(root.current!, getSelection())); };
    document.addEventListener("selectionchange", onSelection);
    return () => { document.removeEventListener("selectionchange", onSelection); };
  }, []);
  useEffect(() => {
    if (selectedId) { root.current?.querySelector(".text-mark-selected")?.scrollIntoView({ block: "nearest" }); }
  }, [selectedId]);
  const create = (): void => {
    if (chosen === undefined) { return; }
    props.onCreate(chosen);
    getSelection()?.removeAllRanges();
  };
  return (
    <div className="viewer viewer-text" data-state="ready">
      {!readOnly && (
        <div className="viewer-bar">
          <Button variant="secondary" data-size="sm" disabled={chosen === undefined}
            onPointerDown={(event) => { event.preventDefault(); }} onClick={create}>
            {t("annotation:markText")}
          </Button>
        </div>
      )}
      {text === "" && <p>{t("material:emptyText")}</p>}
      <div ref={root} className="text-body" role="document" aria-label={name} tabIndex={0} onKeyDown={(event) => {
        const selected = marks.find((mark) => mark.id === selectedId);
        if (event.key === "Escape") { props.onSelect(null); }
        if (event.key === "Delete" && selected?.editable === true && !readOnly) { props.onDelete?.(selected.id); }
        if (event.key === "Enter" && event.target === root.current && !readOnly) { create(); }
      }}>
        {segmentsOf(text, marks).map((segment) => (
          <SegmentText key={segment.start} segment={segment} selectedId={selectedId} onSelect={props.onSelect} />
        ))}
      </div>
    </div>
  );
}

function SegmentText({ segment, selectedId, onSelect }: { readonly segment: Segment;
  readonly selectedId: string | null | undefined; readonly onSelect: (id: string) => void }): ReactElement {
  const top = segment.marks.find((mark) => mark.id === selectedId) ?? segment.marks.at(-1);
  if (top === undefined) { return <span>{segment.text}</span>; }
  const chosen = top.id === selectedId ? "text-mark-selected" : "";
  const first = top.shape.start === segment.start;
  return (
    <mark data-mark={top.id} {...(first ? { "data-number": top.number } : {})}
      className={`text-mark ${lookClass(top.author.look)} shape-${top.state} ${chosen}`}
      onClick={() => { if (getSelection()?.isCollapsed !== false) { onSelect(top.id); } }}>
      {segment.text}
    </mark>
  );
}
