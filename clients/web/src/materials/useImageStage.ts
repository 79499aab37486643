import OpenSeadragon from "openseadragon";
import { useCallback, useEffect, useRef, useState, type RefObject } from "react";
import type { ViewTransform } from "../annotations/geometry";
import type { Box, Point } from "../annotations/shape";

export type StageState = "loading" | "ready" | "failed";

export interface ImageStage {
  readonly state: StageState;
  readonly view: ViewTransform | undefined;
  /** `at` in pixels of the stage; without it, around its middle. */
  readonly zoom: (factor: number, at?: Point) => void;
  readonly fit: () => void;
  /** Screen pixels. */
  readonly pan: (dx: number, dy: number) => void;
  /** Brings a box of the image into sight if its middle is outside. */
  readonly reveal: (box: Box) => void;
}

/**
 * One image in OpenSeadragon, and the transform from its pixels to the stage's, followed through every zoom and pan.
 * The canvas
 * drawer is used: it needs no graphics processor, which thin clients in hospitals lack.
 */
export function useImageStage(
  host: RefObject<HTMLDivElement | null>,
  src: string,
  onEmptyPress: () => void,
): ImageStage {
  const [state, setState] = useState<StageState>("loading");
  const [view, setView] = useState<ViewTransform>();
  const viewer = useRef<OpenSeadragon.Viewer | null>(null);
  const emptyPress = useRef(onEmptyPress);
  useEffect(() => {
    emptyPress.current = onEmptyPress;
  }, [onEmptyPress]);

  useEffect(() => {
    setState("loading");
    setView(undefined);
    const stage = new OpenSeadragon.Viewer({
      element: host.current!,
      tileSources: { type: "image", url: src } as unknown as OpenSeadragon.TileSource,
      drawer: "canvas",
      showNavigationControl: false,
      keyboardNavEnabled: false,
      tabIndex: -1,
      animationTime: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 0.4,
      maxZoomPixelRatio: 8,
      minZoomImageRatio: 0.5,
      visibilityRatio: 0.3,
      gestureSettingsMouse: { clickToZoom: false, dblClickToZoom: true, scrollToZoom: false },
      gestureSettingsTouch: { clickToZoom: false, dblClickToZoom: true },
      gestureSettingsPen: { clickToZoom: false },
    } as OpenSeadragon.Options);
    viewer.current = stage;
    const follow = (): void => {
      const image = stage.world.getItemAt(0);
      if (image === undefined) {
        return;
      }
      const width = image.getContentSize().x;
      const from = stage.viewport.pixelFromPoint(image.imageToViewportCoordinates(0, 0), true);
      const to = stage.viewport.pixelFromPoint(image.imageToViewportCoordinates(width, 0), true);
      const next = { scale: (to.x - from.x) / width, x: from.x, y: from.y };
      setView((old) =>
        old !== undefined && old.scale === next.scale && old.x === next.x && old.y === next.y ? old : next,
      );
    };
    stage.addHandler("open", () => {
      setState("ready");
      follow();
    });
    stage.addHandler("open-failed", () => {
      setState("failed");
    });
    stage.addHandler("update-viewport", follow);
    stage.addHandler("canvas-click", (event) => {
      if (event.quick) {
        emptyPress.current();
      }
    });
    return () => {
      viewer.current = null;
      stage.destroy();
    };
  }, [host, src]);

  const zoom = useCallback((factor: number, at?: Point) => {
    const viewport = viewer.current?.viewport;
    const centre = at && viewport?.pointFromPixel(new OpenSeadragon.Point(at.x, at.y), true);
    viewport?.zoomBy(factor, centre);
    viewport?.applyConstraints();
  }, []);
  const fit = useCallback(() => {
    viewer.current?.viewport.goHome();
  }, []);
  const pan = useCallback((dx: number, dy: number) => {
    const viewport = viewer.current?.viewport;
    viewport?.panBy(viewport.deltaPointsFromPixels(new OpenSeadragon.Point(dx, dy)));
    viewport?.applyConstraints();
  }, []);
  const reveal = useCallback((box: Box) => {
    const stage = viewer.current;
    const image = stage?.world.getItemAt(0);
    if (!stage || image === undefined) {
      return;
    }
    const middle = image.imageToViewportCoordinates(box.x + box.width / 2, box.y + box.height / 2);
    if (!stage.viewport.getBounds().containsPoint(middle)) {
      stage.viewport.panTo(middle);
    }
  }, []);
  return { state, view, zoom, fit, pan, reveal };
}
