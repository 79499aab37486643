import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactElement, type RefObject } from "react";
import { useTranslation } from "react-i18next";
import { Cursors } from "../annotations/Cursors";
import type { ViewTransform } from "../annotations/geometry";
import { ShapeLayer } from "../annotations/ShapeLayer";
import { ShapeToolbar } from "../annotations/ShapeToolbar";
import type { SurfaceProps } from "../annotations/surfaceProps";
import { PageSkeleton } from "../shell/PageSkeleton";
import { drawPage } from "./pdfDocument";
import { usePdf, type PdfPage } from "./usePdf";
import { usePointer } from "./usePointer";
import { ZoomButtons } from "./ZoomButtons";

export interface PdfViewerProps extends SurfaceProps {
  /** The file; the same object while it is the same file, or it is opened anew. */
  readonly bytes: Blob;
  readonly name: string;
  /** 1-based. Marks, cursors and strokes of other pages are left out by the viewer. */
  readonly page: number;
  readonly onPageChange: (page: number) => void;
}

const ZoomStep = 1.25;
const [LeastZoom, MostZoom] = [0.25, 8];

/** A PDF page by page, annotated like an image in points from the page's top left. */
export function PdfViewer({ bytes, name, page, onPageChange, ...surface }: PdfViewerProps): ReactElement {
  const { t } = useTranslation("material");
  const state = usePdf(bytes, page);
  // A page opens as wide as its place, to be read; "fit" then shows the whole of it.
  const [zoomed, setZoomed] = useState<number | "width">("width");
  const area = useRef<HTMLDivElement>(null);
  const [width, height] = useSize(area);
  const pages = state.kind === "open" ? state.pages : 0;
  const shown = state.kind === "open" ? state.page : undefined;
  const wide = shown === undefined ? 0 : (width - 2) / shown.width;
  const whole = shown === undefined ? 0 : Math.min(wide, (height - 2) / shown.height);
  const factor = zoomed === "width" ? wide / whole : zoomed;
  const scale = shown === undefined || width === 0 || height === 0 ? undefined : whole * factor;
  const [broken, setBroken] = useState<PdfPage>();
  const failed = state.kind === "failed" || (shown !== undefined && broken === shown);
  const zoom = (by: number): void => {
    setZoomed(Math.min(MostZoom, Math.max(LeastZoom, factor * by)));
  };
  const go = (to: number): void => {
    if (to >= 1 && to <= pages && to !== page) {
      onPageChange(to);
    }
  };
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
        setZoomed(1);
        break;
      case "PageDown":
        go(page + 1);
        break;
      case "PageUp":
        go(page - 1);
        break;
      default:
        return;
    }
    event.preventDefault();
  };
  return (
    <div className="viewer" data-state={state.kind}>
      <div className="viewer-bar">
        <ShapeToolbar {...surface} readOnly={(surface.readOnly ?? false) || failed} />
        {pages > 0 && (
          <div className="toolbar" role="group" aria-label={t("page", { page, pages })}>
            <button
              type="button"
              aria-label={t("previousPage")}
              disabled={page <= 1}
              onClick={() => {
                go(page - 1);
              }}
            >
              ‹
            </button>
            <span className="toolbar-text" role="status">
              {t("page", { page, pages })}
            </span>
            <button
              type="button"
              aria-label={t("nextPage")}
              disabled={page >= pages}
              onClick={() => {
                go(page + 1);
              }}
            >
              ›
            </button>
          </div>
        )}
        <ZoomButtons
          onIn={() => {
            zoom(ZoomStep);
          }}
          onOut={() => {
            zoom(1 / ZoomStep);
          }}
          onFit={() => {
            setZoomed(1);
          }}
        />
      </div>
      <div ref={area} className="viewer-area viewer-scroll" role="group" aria-label={name} onKeyDown={onKeyDown}>
        {failed && (
          <p role="alert" className="viewer-message">
            {t("unreadable")}
          </p>
        )}
        {state.kind === "loading" && (
          <div className="viewer-message">
            <PageSkeleton />
          </div>
        )}
        {shown !== undefined && scale !== undefined && !failed && (
          <Sheet page={shown} scale={scale} surface={surface} onBroken={setBroken} />
        )}
      </div>
    </div>
  );
}

function Sheet({
  page,
  scale,
  surface,
  onBroken,
}: {
  readonly page: PdfPage;
  readonly scale: number;
  readonly surface: SurfaceProps;
  readonly onBroken: (page: PdfPage) => void;
}): ReactElement {
  const { t } = useTranslation("material");
  const canvas = useRef<HTMLCanvasElement>(null);
  const [drawn, setDrawn] = useState<PdfPage>();
  const view: ViewTransform = useMemo(() => ({ scale, x: 0, y: 0 }), [scale]);
  const pointer = usePointer(view, surface.onPointer);
  useEffect(() => {
    const drawing = drawPage(page.proxy, canvas.current!, scale);
    let stopped = false;
    drawing.done.then(
      () => {
        setDrawn(page);
      },
      () => {
        setDrawn(undefined);
        // A drawing that a newer zoom or page has stopped is no fault of the page.
        if (!stopped) {
          onBroken(page);
        }
      },
    );
    return () => {
      stopped = true;
      drawing.stop();
    };
  }, [page, scale, onBroken]);
  const here = <T extends { readonly page?: number }>(items: readonly T[] | undefined): readonly T[] =>
    (items ?? []).filter((item) => item.page === page.number);
  return (
    <div
      className="sheet"
      style={{ width: page.width * scale, height: page.height * scale }}
      {...pointer}
      data-drawn={drawn === page}
      onPointerDown={(event) => {
        if (surface.tool === "select" && event.target === canvas.current) {
          surface.onSelect(null);
        }
      }}
    >
      <canvas key={page.number} ref={canvas} aria-hidden="true" />
      <p className="sr-only">
        {t("pageText")}: {page.text}
      </p>
      <ShapeLayer {...surface} view={view} marks={here(surface.marks)} strokes={here(surface.strokes)} />
      <Cursors cursors={here(surface.cursors)} view={view} />
    </div>
  );
}

/** The element's inner width and height in CSS pixels, as they change; 0 until they are known. */
function useSize(element: RefObject<HTMLElement | null>): readonly [number, number] {
  const [size, setSize] = useState<readonly [number, number]>([0, 0]);
  useEffect(() => {
    const observer = new ResizeObserver(() => {
      setSize([element.current?.clientWidth ?? 0, element.current?.clientHeight ?? 0]);
    });
    observer.observe(element.current!);
    return () => {
      observer.disconnect();
    };
  }, [element]);
  return size;
}
