import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";
import PdfWorker from "pdfjs-dist/build/pdf.worker.min.mjs?worker";

/** An open PDF with a worker of its own, so that closing one never stops another. */
export interface OpenPdf { readonly pages: number; readonly page: (number: number) => Promise<PDFPageProxy>;
  readonly close: () => void }

/** A page is drawn on no more pixels than this; browsers refuse larger canvases. */
const MostPixels = 16_000_000;

/**
 * Opens a PDF from its bytes. No script of the document runs, no string becomes code, and nothing is fetched but the
 * fonts and
 * character maps under /pdfjs/. Throws when the bytes are no PDF or need a password.
 */
export async function openPdf(bytes: Blob): Promise<OpenPdf> {
  const pdfjs = await import("pdfjs-dist");
  const port = new PdfWorker();
  // The package's types say that the port is null, its documentation that it is a Worker.
  const worker = new pdfjs.PDFWorker({ port: port as unknown as null });
  const task = pdfjs.getDocument({
    data: new Uint8Array(await bytes.arrayBuffer()),
    worker,
    isEvalSupported: false,
    useWasm: false,
    useWorkerFetch: false,
    cMapUrl: "/pdfjs/cmaps/",
    standardFontDataUrl: "/pdfjs/standard_fonts/",
    wasmUrl: "/pdfjs/wasm/",
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  const close = (): void => {
    void task.destroy().finally(() => {
      worker.destroy();
      port.terminate();
    });
  };
  try {
    const document: PDFDocumentProxy = await task.promise;
    return { pages: document.numPages, page: (number) => document.getPage(number), close };
  } catch (error) {
    close();
    throw error;
  }
}

/** Draws a page for the screen; `scale` in CSS pixels per PDF point. Returns what stops it. */
export function drawPage(page: PDFPageProxy, canvas: HTMLCanvasElement, scale: number):
{ readonly done: Promise<unknown>; readonly stop: () => void } {
  const plain = page.getViewport({ scale });
  const dense = Math.min(devicePixelRatio, Math.sqrt(MostPixels / (plain.width * plain.height)));
  const viewport = page.getViewport({ scale: scale * dense });
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  const task = page.render({ canvas, viewport });
  return { done: task.promise, stop: () => { task.cancel(); } };
}

/** The page's text in reading order, for those who do not see the drawing. */
export async function textOf(page: PDFPageProxy): Promise<string> {
  const content = await page.getTextContent();
  return content.items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join("");
}
