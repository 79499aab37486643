import { useEffect, useRef, type KeyboardEvent, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Cursors } from "../annotations/Cursors";
import { boxOf } from "../annotations/shape";
import { ShapeLayer } from "../annotations/ShapeLayer";
import { ShapeToolbar } from "../annotations/ShapeToolbar";
import type { SurfaceProps } from "../annotations/surfaceProps";
import { PageSkeleton } from "../shell/PageSkeleton";
import { useImageStage } from "./useImageStage";
import { usePointer } from "./usePointer";
import { ZoomButtons } from "./ZoomButtons";

export interface ImageViewerProps extends SurfaceProps {
  /** A blob: URL of the image; the caller revokes it. */
  readonly src: string;
  /** The material's name, read aloud as what the picture is. */
  readonly name: string;
}

const ZoomStep = 1.4;
const PanStep = 60;

/** An image with zoom and pan, its annotations, the tools to make them, and the others' pointers. */
export function ImageViewer({ src, name, ...surface }: ImageViewerProps): ReactElement {
  const { t } = useTranslation("material");
  const host = useRef<HTMLDivElement>(null);
  const area = useRef<HTMLDivElement>(null);
  const { state, view, zoom, fit, pan, reveal } = useImageStage(host, src, () => {
    surface.onSelect(null);
  });
  const pointer = usePointer(view, surface.onPointer);
  const { marks, selectedId } = surface;

  useEffect(() => {
    const selected = marks.find((mark) => mark.id === selectedId);
    if (selected !== undefined && state === "ready") {
      reveal(boxOf(selected.shape));
    }
    // Only a new selection moves the picture: not every change of the shapes, which would follow one's own hand.
  }, [selectedId, state, reveal]);

  useEffect(() => {
    const element = area.current!;
    // React listens to wheels passively, and a passive listener cannot keep the page from scrolling.
    const onWheel = (event: WheelEvent): void => {
      event.preventDefault();
      const box = element.getBoundingClientRect();
      zoom(Math.exp(-event.deltaY * 0.002), { x: event.clientX - box.left, y: event.clientY - box.top });
    };
    element.addEventListener("wheel", onWheel, { passive: false });
    return () => {
      element.removeEventListener("wheel", onWheel);
    };
  }, [zoom]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    switch (event.key) {
      case "+":
      case "=":
        zoom(ZoomStep);
        break;
      case "-":
        zoom(1 / ZoomStep);
        break;
      case "0":
        fit();
        break;
      case "ArrowLeft":
        pan(-PanStep, 0);
        break;
      case "ArrowRight":
        pan(PanStep, 0);
        break;
      case "ArrowUp":
        pan(0, -PanStep);
        break;
      case "ArrowDown":
        pan(0, PanStep);
        break;
      default:
        return;
    }
    event.preventDefault();
  };

  return (
    <div className="viewer" data-state={state}>
      <div className="viewer-bar">
        <ShapeToolbar {...surface} />
        <ZoomButtons
          onIn={() => {
            zoom(ZoomStep);
          }}
          onOut={() => {
            zoom(1 / ZoomStep);
          }}
          onFit={fit}
        />
      </div>
      <div
        ref={area}
        className="viewer-area"
        role="group"
        aria-label={t("image", { name })}
        {...pointer}
        onKeyDown={onKeyDown}
      >
        <div ref={host} className="viewer-host" />
        {state === "failed" && (
          <p role="alert" className="viewer-message">
            {t("unreadable")}
          </p>
        )}
        {state === "loading" && (
          <div className="viewer-message">
            <PageSkeleton />
          </div>
        )}
        {view !== undefined && <ShapeLayer {...surface} view={view} />}
        {view !== undefined && <Cursors cursors={surface.cursors ?? []} view={view} />}
      </div>
    </div>
  );
}
