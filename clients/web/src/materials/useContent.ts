import { useEffect, useState } from "react";
import type { Id, MaterialKind } from "../wire";
import { address, ProblemError } from "../wire/http";

/** A material's content: `src` of an image is revoked by the hook, `text` is decoded as UTF-8. */
export type Content =
  | { readonly kind: "loading" }
  | { readonly kind: "failed"; readonly code: string }
  | { readonly kind: "image"; readonly src: string }
  | { readonly kind: "pdf"; readonly bytes: Blob }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "dicom" };

const loading: Content = { kind: "loading" };

/** Where the content lies; a link to it downloads the file. */
export function contentAddress(roomId: Id, materialId: Id): string {
  return address("/api/rooms/{roomId}/materials/{materialId}/content", { roomId, materialId }, undefined);
}

/** The file as it came, where the room keeps it beside what it shows. */
export function originalAddress(roomId: Id, materialId: Id): string {
  return address("/api/rooms/{roomId}/materials/{materialId}/original", { roomId, materialId }, undefined);
}

/** Reads the content while `wanted`; a changed `attempt` reads it again. */
export function useContent(roomId: Id, materialId: Id, kind: MaterialKind, wanted: boolean, attempt: number): Content {
  const [content, setContent] = useState<Content>(loading);
  useEffect(() => {
    if (!wanted) { return; }
    const stop = new AbortController();
    let src: string | undefined;
    setContent(loading);
    const read = async (): Promise<Content> => {
      // It is downloaded, not shown: nothing is fetched for the page.
      if (kind === "dicom") { return { kind }; }
      const answer = await fetch(contentAddress(roomId, materialId), {
        credentials: "same-origin", signal: stop.signal,
      });
      if (!answer.ok) { throw ProblemError.of(answer.status, await answer.text()); }
      if (kind === "text") { return { kind, text: await answer.text() }; }
      const bytes = await answer.blob();
      if (kind === "pdf") { return { kind, bytes }; }
      src = URL.createObjectURL(bytes);
      return { kind, src };
    };
    read().then(
      (found) => {
        if (!stop.signal.aborted) { setContent(found); } else if (src !== undefined) { URL.revokeObjectURL(src); }
      },
      (failure: unknown) => {
        if (stop.signal.aborted) { return; }
        setContent({ kind: "failed", code: failure instanceof ProblemError ? failure.code : "unreachable" });
      });
    return () => {
      stop.abort();
      if (src !== undefined) { URL.revokeObjectURL(src); }
    };
  }, [roomId, materialId, kind, wanted, attempt]);
  return content;
}
