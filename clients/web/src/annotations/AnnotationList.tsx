import { useEffect, useRef, type KeyboardEvent, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { PersonMark } from "../membership/PersonMark";
import type { Mark } from "./mark";
import type { CanvasShape } from "./shape";
import { nudged } from "./surfaceKeys";
import { ToolIcon } from "./ToolIcon";

export interface AnnotationListProps {
  readonly marks: readonly Mark[];
  /** The material is text: it is marked by selecting, not by drawing. */
  readonly text?: boolean;
  readonly selectedId?: string | null;
  readonly onSelect: (id: string) => void;
  /** Enter on the selected row: show its thread. */
  readonly onOpen?: (id: string) => void;
  /** Alt and arrows move, Alt, Shift and arrows resize a shape of one's own. */
  readonly onChange?: (id: string, shape: CanvasShape) => void;
  readonly onDelete?: (id: string) => void;
  readonly onResolve?: (id: string) => void;
  readonly shortcuts?: boolean;
  /** Nothing can be marked here: how it is done is not said. */
  readonly readOnly?: boolean;
}

/** Every annotation as a row. The rows are one stop for Tab; the arrow keys go between them. */
export function AnnotationList(props: AnnotationListProps): ReactElement {
  const { t } = useTranslation("annotation");
  const { marks, selectedId, onSelect } = props;
  const list = useRef<HTMLUListElement>(null);
  const current = marks.some((mark) => mark.id === selectedId) ? selectedId : marks[0]?.id;
  useEffect(() => {
    list.current?.querySelector('[aria-pressed="true"]')?.scrollIntoView({ block: "nearest" });
  }, [selectedId]);
  const onKeyDown = (event: KeyboardEvent, mark: Mark, index: number): void => {
    const next = event.altKey ? undefined : neighbour(event.key, index, marks.length);
    const goal = next === undefined ? undefined : marks[next];
    if (goal !== undefined) {
      event.preventDefault();
      onSelect(goal.id);
      list.current?.querySelectorAll("button")[next!]?.focus();
    } else if (rowKey(event, mark, props)) { event.preventDefault(); }
  };
  if (marks.length === 0) {
    const hint = t(props.text === true ? "noneHintText" : "noneHint");
    return <div className="annotation-none"><p>{t("none")}</p>{props.readOnly !== true && <p>{hint}</p>}</div>;
  }
  return (
    <ul ref={list} className="annotation-list" aria-label={t("title")} aria-description={t("listKeys")}>
      {marks.map((mark, index) => (
        <li key={mark.id}>
          <button type="button" className="annotation-row" aria-pressed={mark.id === selectedId}
            tabIndex={mark.id === current ? 0 : -1} onKeyDown={(event) => { onKeyDown(event, mark, index); }}
            onClick={() => { if (mark.id === selectedId) { props.onOpen?.(mark.id); } else { onSelect(mark.id); } }}>
            <Row mark={mark} />
          </button>
        </li>
      ))}
    </ul>
  );
}

function Row({ mark }: { readonly mark: Mark }): ReactElement {
  const { t } = useTranslation("annotation");
  const kind = t(`kind.${mark.shape.kind}`);
  const notes = [
    mark.page === undefined ? "" : t("onPage", { page: mark.page }),
    mark.comments === undefined || mark.comments === 0 ? "" : t("comments", { count: mark.comments }),
    mark.resolved === true ? t("state.resolved") : "",
    mark.state === "kept" ? "" : t(`state.${mark.state}`),
    mark.state === "refused" ? mark.reason ?? "" : "",
  ].filter((note) => note !== "");
  return (
    <>
      <span className="sr-only">{t("row", { number: mark.number, kind, author: mark.author.name })}</span>
      <span className="annotation-number" aria-hidden="true">{mark.number}</span>
      <PersonMark {...mark.author} size="small" decorative />
      <ToolIcon tool={mark.shape.kind} />
      <span className="annotation-words">
        <strong>{mark.label || (mark.shape.kind === "text" ? `«${mark.shape.quote}»` : kind)}</strong>
        {mark.body !== undefined && mark.body !== "" && <span className="annotation-body">{mark.body}</span>}
        {notes.length > 0 && <small className={`annotation-notes note-${mark.state}`}>{notes.join(" · ")}</small>}
      </span>
      {mark.unread === true && <span className="unread-dot" role="img" aria-label={t("unread")} />}
    </>
  );
}

function neighbour(key: string, index: number, count: number): number | undefined {
  switch (key) {
    case "ArrowDown": return Math.min(count - 1, index + 1);
    case "ArrowUp": return Math.max(0, index - 1);
    case "Home": return 0;
    case "End": return count - 1;
    default: return undefined;
  }
}

function rowKey(event: KeyboardEvent, mark: Mark, props: AnnotationListProps): boolean {
  if (event.key === "Enter" && mark.id === props.selectedId && props.onOpen !== undefined) {
    props.onOpen(mark.id);
    return true;
  }
  if (event.key.toLowerCase() === "r" && !event.altKey && !event.ctrlKey && !event.metaKey && props.shortcuts !== false
    && props.onResolve !== undefined) {
    props.onResolve(mark.id);
    return true;
  }
  if (!mark.editable) { return false; }
  if (event.key === "Delete" && props.onDelete !== undefined) { props.onDelete(mark.id); return true; }
  if (!event.altKey || mark.shape.kind === "text" || props.onChange === undefined) { return false; }
  const shape = nudged(mark.shape, event.key, event.shiftKey, 1);
  if (shape !== undefined) { props.onChange(mark.id, shape); }
  return shape !== undefined;
}
