import { useEffect, useMemo, useState } from "react";
import { useRoomPeople } from "../membership/roomPeople";
import { useLive } from "../rooms/live";
import { PresenceLease } from "../rooms/presence";
import type { Id } from "../wire";
import type { LiveCursor, LiveStroke } from "./mark";
import { outlineOf } from "./outline";
import type { CanvasShape, Point } from "./shape";

export interface LiveMarks {
  readonly cursors: readonly LiveCursor[];
  readonly strokes: readonly LiveStroke[];
  readonly onPointer: (at: Point | null) => void;
  readonly onStroke: (shape: CanvasShape | null) => void;
}

interface Stroke { readonly personId: Id; readonly page: number | null; readonly points: readonly Point[];
  readonly heardAt: number }

/** Pointers and strokes on one material, both ways. `page` is null outside PDF. */
export function useLiveMarks(materialId: Id, page: number | null): LiveMarks {
  const { present, send, listen } = useLive();
  const person = useRoomPeople();
  const strokes = useStrokes(materialId, listen);
  useEffect(() => { send({ kind: "here", materialId, page }); }, [send, materialId, page]);
  const cursors = useMemo(() => [...present.values()].flatMap(({ personId, cursor }) => {
    if (cursor === null || cursor.materialId !== materialId) { return []; }
    const { x, y } = cursor;
    return [{ ...person(personId), personId, x, y, ...(cursor.page === null ? {} : { page: cursor.page }) }];
  }), [present, materialId, person]);
  const drawn = useMemo(() => strokes.map((stroke): LiveStroke => ({
    personId: stroke.personId, look: person(stroke.personId).look,
    shape: stroke.points.length === 1 ? { kind: "point", ...stroke.points[0]! }
      : { kind: "freehand", points: stroke.points },
    ...(stroke.page === null ? {} : { page: stroke.page }),
  })), [strokes, person]);
  return useMemo(() => ({
    cursors, strokes: drawn,
    onPointer: (at) => {
      if (at !== null) { send({ kind: "cursor", materialId, page, ...at }); return; }
      // Being here without a material makes the others' pages forget where the pointer was.
      send({ kind: "here" });
      send({ kind: "here", materialId, page });
    },
    onStroke: (shape) => {
      send({ kind: "stroke", materialId, page, points: shape === null ? [] : outlineOf(shape) });
    },
  }), [cursors, drawn, send, materialId, page]);
}

function useStrokes(materialId: Id, listen: ReturnType<typeof useLive>["listen"]): readonly Stroke[] {
  const [strokes, setStrokes] = useState<readonly Stroke[]>([]);
  useEffect(() => {
    setStrokes([]);
    const stop = listen((signals) => {
      for (const { personId, signal } of signals) {
        if (signal.kind !== "stroke" || signal.materialId !== materialId) { continue; }
        setStrokes((old) => {
          const others = old.filter((stroke) => stroke.personId !== personId);
          return signal.points.length === 0 ? others
            : [...others, { personId, page: signal.page, points: signal.points, heardAt: Date.now() }];
        });
      }
    });
    const sweep = setInterval(() => {
      setStrokes((old) => {
        const fresh = old.filter((stroke) => Date.now() - stroke.heardAt < PresenceLease);
        return fresh.length === old.length ? old : fresh;
      });
    }, PresenceLease / 3);
    return () => { stop(); clearInterval(sweep); };
  }, [materialId, listen]);
  return strokes;
}
