import { createContext, useCallback, useContext, useMemo, useState } from "react";
import { useSearchParams } from "react-router";
import { useTyped } from "../shell/useTyped";
import type { Id, Material } from "../wire";
import { useOpenRoom } from "./roomAccess";
import { askedOf } from "../annotations/askedOf";
import { placeOf } from "./threadPlace";

export type RightTab = "talk" | "conclusion" | "members";
/** On a narrow screen one of these is shown at a time. */
export type ScreenPart = "case" | "material" | RightTab;

/** What this reader looks at; held in the address, so that a link opens the same. Ids only, never words. */
export interface RoomScreen {
  readonly materialId: Id | null;
  /** 1-based; only a PDF has more than one. */
  readonly page: number;
  readonly annotationId: Id | null;
  readonly threadId: Id | null;
  readonly part: ScreenPart;
  readonly tab: RightTab;
  readonly openMaterial: (id: Id, page?: number) => void;
  readonly turnTo: (page: number) => void;
  readonly select: (annotationId: Id | null) => void;
  readonly openThread: (id: Id) => void;
  readonly show: (part: ScreenPart) => void;
}

export const ScreenContext = createContext<RoomScreen | null>(null);

export function useScreen(): RoomScreen {
  const screen = useContext(ScreenContext);
  if (screen === null) { throw new Error("No room screen above this component."); }
  return screen;
}

/** The screen's own state, from the address. */
export function useScreenState(): RoomScreen {
  const { state, you } = useOpenRoom();
  const [query, setQuery] = useSearchParams();
  // "Questions to you" leads to the one that waited longest; what it is about is shown beside it.
  const [asked] = useState(() => query.get("show") === "questions"
    ? askedOf(state.annotations, you.personId)[0] ?? null : null);
  const threadId = query.get("thread") ?? asked;
  const linked = placeOf(state.annotations, threadId);
  const materialId = query.get("material") ?? linked.materialId ?? firstOf(state.materials.items);
  const annotationId = query.get("annotation") ?? linked.annotationId;
  const page = Math.max(1, Number(query.get("page") ?? state.annotations.items[annotationId ?? ""]?.page ?? 1) || 1);
  const wished = wishedPart(query.get("show"));
  const first = threadId !== null ? "talk" : query.has("material") ? "material" : "case";
  const [part, setPart] = useTyped<ScreenPart>("screen part", wished ?? first);
  const [tab, setTab] = useTyped<RightTab>("screen tab", isTab(wished) ? wished : "talk");
  const put = useCallback((change: Readonly<Record<string, string | null>>) => {
    setQuery((old) => {
      const next = new URLSearchParams(old);
      for (const [name, value] of Object.entries(change)) {
        if (value === null) { next.delete(name); } else { next.set(name, value); }
      }
      return next;
    }, { replace: true });
  }, [setQuery]);
  const show = useCallback((to: ScreenPart) => {
    setPart(to);
    if (isTab(to)) { setTab(to); }
  }, []);
  return useMemo(() => ({
    materialId, page, annotationId, threadId, part, tab, show,
    openMaterial: (id, to) => {
      put({ material: id, page: to === undefined ? null : String(to), annotation: null, thread: null });
      setPart("material");
    },
    turnTo: (to) => { put({ material: materialId, page: String(to) }); },
    select: (id) => {
      const on = state.annotations.items[id ?? ""];
      put({ material: on?.materialId ?? materialId, annotation: id, thread: null,
        ...(on?.page == null ? {} : { page: String(on.page) }) });
    },
    openThread: (id) => {
      const place = placeOf(state.annotations, id);
      put({ thread: id, annotation: place.annotationId, page: null,
        ...(place.materialId === null ? {} : { material: place.materialId }) });
      show("talk");
    },
  }), [materialId, page, annotationId, threadId, part, tab, put, show, state.annotations]);
}

function firstOf(items: Readonly<Record<Id, Pick<Material, "withdrawn" | "order">>>): Id | null {
  const there = Object.entries(items).filter(([, item]) => item.withdrawn === null);
  return there.sort(([, a], [, b]) => a.order - b.order)[0]?.[0] ?? null;
}

/** The part that a link asks for by its place in the room. */
function wishedPart(place: string | null): ScreenPart | undefined {
  switch (place) {
    case "consents":
    case "retention":
    case "learned":
    case "birthdays": return "case";
    case "positions":
    case "recommendations":
    case "sign": return "conclusion";
    case "questions": return "talk";
    case "emergencies":
    case "invitation": return "members";
    default: return undefined;
  }
}

function isTab(part: ScreenPart | undefined): part is RightTab {
  return part === "talk" || part === "conclusion" || part === "members";
}
