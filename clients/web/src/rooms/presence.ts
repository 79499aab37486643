import type { Id } from "../wire";
import type { PersonSignal, SignalPlace } from "./signals";

/** A person without a sign of life for this long is no longer shown; in milliseconds. */
export const PresenceLease = 15_000;

/** How often a page says that its reader is here: three times within a lease. */
export const PresenceBeat = 5_000;

/** Somebody else in the room right now. */
export interface Present {
  readonly personId: Id;
  /** The material they look at; null when they look at none. */
  readonly materialId: Id | null;
  readonly page: number | null;
  /** Where they point; null when they have not pointed since they came to this material. */
  readonly cursor: SignalPlace | null;
  /** When they were last heard, by this machine's clock. */
  readonly heardAt: number;
}

/** Everybody else who is here, by person id, after these signals; the same map when nothing changed. */
export function heard(
  present: ReadonlyMap<Id, Present>, signals: readonly PersonSignal[], me: Id, now: number,
): ReadonlyMap<Id, Present> {
  const others = signals.filter((one) => one.personId !== me);
  if (others.length === 0) { return present; }
  const next = new Map(present);
  for (const { personId, signal } of others) {
    if (signal.kind === "left") { next.delete(personId); continue; }
    const before = next.get(personId) ?? { personId, materialId: null, page: null, cursor: null, heardAt: now };
    next.set(personId, after(before, signal, now));
  }
  return next;
}

/** Without those whose lease ran out. */
export function withoutGone(present: ReadonlyMap<Id, Present>, now: number): ReadonlyMap<Id, Present> {
  const stay = [...present].filter(([, one]) => now - one.heardAt < PresenceLease);
  return stay.length === present.size ? present : new Map(stay);
}

function after(before: Present, signal: PersonSignal["signal"], heardAt: number): Present {
  switch (signal.kind) {
    case "here": {
      const materialId = signal.materialId ?? null;
      const page = signal.page ?? null;
      const cursor = before.cursor?.materialId === materialId && before.cursor.page === page ? before.cursor : null;
      return { ...before, materialId, page, cursor, heardAt };
    }
    case "cursor": {
      const { materialId, page, x, y } = signal;
      return { ...before, materialId, page, cursor: { materialId, page, x, y }, heardAt };
    }
    default: return { ...before, heardAt };
  }
}
