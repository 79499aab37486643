import type { AnnotationsState, Id } from "../wire";

/** Where a thread hangs, as the screen shows it; nulls when it hangs on no material or is not there. */
export interface ThreadPlace { readonly materialId: Id | null; readonly annotationId: Id | null }

export function placeOf(annotations: AnnotationsState, threadId: Id | null): ThreadPlace {
  const anchor = annotations.threads[threadId ?? ""]?.anchor;
  if (anchor === undefined) { return { materialId: null, annotationId: null }; }
  const annotationId = anchor.kind === "annotation" ? anchor.id : null;
  const onMaterial = anchor.kind === "material" ? anchor.id : anchor.materialId;
  return { annotationId, materialId: onMaterial ?? annotations.items[annotationId ?? ""]?.materialId ?? null };
}
