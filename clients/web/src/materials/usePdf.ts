import type { PDFPageProxy } from "pdfjs-dist";
import { useEffect, useState } from "react";
import { openPdf, textOf, type OpenPdf } from "./pdfDocument";

export interface PdfPage { readonly proxy: PDFPageProxy; readonly number: number; readonly width: number;
  readonly height: number; readonly text: string }

export type PdfState =
  | { readonly kind: "loading" }
  | { readonly kind: "failed" }
  | { readonly kind: "open"; readonly pages: number; readonly page: PdfPage | undefined };

/** The document and one of its pages (1-based; sizes in points at scale 1). */
export function usePdf(bytes: Blob, number: number): PdfState {
  const [opened, setOpened] = useState<OpenPdf | "failed">();
  const [page, setPage] = useState<PdfPage>();
  useEffect(() => {
    let gone = false;
    let close: (() => void) | undefined;
    setOpened(undefined);
    setPage(undefined);
    openPdf(bytes).then(
      (pdf) => {
        close = pdf.close;
        if (gone) { pdf.close(); } else { setOpened(pdf); }
      },
      () => { if (!gone) { setOpened("failed"); } });
    return () => {
      gone = true;
      close?.();
    };
  }, [bytes]);
  useEffect(() => {
    if (opened === undefined || opened === "failed") { return; }
    let gone = false;
    const show = async (): Promise<void> => {
      const there = Math.min(Math.max(1, number), opened.pages);
      const proxy = await opened.page(there);
      const { width, height } = proxy.getViewport({ scale: 1 });
      const text = await textOf(proxy);
      if (!gone) { setPage({ proxy, number: there, width, height, text }); }
    };
    show().catch(() => { if (!gone) { setOpened("failed"); } });
    return () => { gone = true; };
  }, [opened, number]);
  if (opened === "failed") { return { kind: "failed" }; }
  return opened === undefined ? { kind: "loading" } : { kind: "open", pages: opened.pages, page };
}
