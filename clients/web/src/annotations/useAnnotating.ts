import { useCallback, useEffect, useRef, useState } from "react";
import { pendingOf } from "../rooms/pendingOf";
import { useOpenRoom } from "../rooms/roomAccess";
import type { Id, Outcome, RoomCommandData, Shape as WireShape, Term } from "../wire";
import { newId } from "../wire/newId";
import type { CanvasShape, Shape } from "./shape";

/** A hand that nudges with the arrow keys rests this long before the shape is sent; in milliseconds. */
const Rest = 400;

export interface AnnotationWords { readonly label: string; readonly body: string; readonly code: Term | null }

export interface Annotating {
  /** Shapes that are being changed here and are not sent yet. */
  readonly held: ReadonlyMap<Id, CanvasShape>;
  /** Draws it for everybody at once, still without words; answers its id. */
  readonly add: (materialId: Id, page: number | null, shape: Shape) => Id;
  readonly reshape: (id: Id, shape: CanvasShape) => void;
  readonly describe: (id: Id, words: AnnotationWords) => Promise<Outcome>;
  readonly retract: (id: Id) => Promise<Outcome>;
}

/** Making and changing one's own annotations. Changes of one follow each other, each based on the one before. */
export function useAnnotating(): Annotating {
  const room = useOpenRoom();
  const latest = useRef(room);
  useEffect(() => { latest.current = room; }, [room]);
  const [held, setHeld] = useState<ReadonlyMap<Id, CanvasShape>>(new Map());
  const timers = useRef(new Map<Id, ReturnType<typeof setTimeout>>());
  const queue = useRef(new Map<Id, Promise<Outcome>>());
  const versions = useRef(new Map<Id, number>());

  const follow = useCallback((id: Id, next: () => Promise<Outcome>): Promise<Outcome> => {
    const before = queue.current.get(id) ?? Promise.resolve();
    const run = before.then(next, next).then((outcome) => {
      if (outcome.status === "applied" && outcome.lastSequence !== null) {
        versions.current.set(id, outcome.lastSequence);
      }
      return outcome;
    });
    queue.current.set(id, run);
    return run;
  }, []);

  const revise = useCallback((id: Id, change: Partial<RoomCommandData<"reviseAnnotation">>): Promise<Outcome> =>
    follow(id, () => {
      const { state, pending, submit } = latest.current;
      const now = state.annotations.items[id];
      const drawn = pendingOf(pending, "addAnnotation").find(({ data }) => data.annotationId === id)?.data;
      const from = now ?? drawn;
      const data = {
        annotationId: id, shape: from?.shape as WireShape, label: from?.label ?? "", body: from?.body ?? "",
        code: from?.code ?? null, ...change,
      };
      const based = Math.max(now?.version ?? 0, versions.current.get(id) ?? 0);
      return submit("reviseAnnotation", data, based === 0 ? undefined : based);
    }), [follow]);

  const flush = useCallback((id: Id, shape: CanvasShape) => {
    timers.current.delete(id);
    const done = (): void => {
      setHeld((old) => {
        if (old.get(id) !== shape) { return old; }
        const next = new Map(old);
        next.delete(id);
        return next;
      });
    };
    void revise(id, { shape: shape as WireShape }).then(done, done);
  }, [revise]);

  useEffect(() => {
    const waiting = timers.current;
    return () => { for (const timer of waiting.values()) { clearTimeout(timer); } };
  }, []);

  return {
    held,
    add: (materialId, page, shape) => {
      const annotationId = newId();
      const data = { annotationId, materialId, page, shape: shape as WireShape, label: "", body: "", code: null };
      void follow(annotationId, () => latest.current.submit("addAnnotation", data));
      return annotationId;
    },
    reshape: (id, shape) => {
      setHeld((old) => new Map(old).set(id, shape));
      clearTimeout(timers.current.get(id));
      timers.current.set(id, setTimeout(() => { flush(id, shape); }, Rest));
    },
    describe: (id, words) => revise(id, words),
    retract: (id) => follow(id, () => latest.current.submit("retractAnnotation", { annotationId: id })),
  };
}
