import { useSyncExternalStore } from "react";

const stored = "caseroom.shortcuts";
const texts = "input:not([type=checkbox]):not([type=radio]), textarea, select";
const listeners = new Set<() => void>();

/** Whether single keys do things; a person who dictates or bumps keys switches them off on their machine. */
export function useShortcuts(): { readonly on: boolean; readonly turn: (on: boolean) => void } {
  const on = useSyncExternalStore(
    (listener) => { listeners.add(listener); return () => { listeners.delete(listener); }; },
    () => localStorage.getItem(stored) !== "off");
  return { on, turn };
}

function turn(on: boolean): void {
  localStorage.setItem(stored, on ? "on" : "off");
  for (const listener of listeners) { listener(); }
}

/** Whether a key goes into a text and so is no shortcut. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.closest(texts) !== null);
}
