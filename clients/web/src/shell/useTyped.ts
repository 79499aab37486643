import { createContext, useContext, useEffect, useState, type Dispatch, type SetStateAction } from "react";
import type { Typing } from "./keptTyping";

/** What stands in the forms of this page, and what stood there before its reader went to sign in anew. */
export class TypedHere {
  private readonly held = new Map<string, unknown>();
  private readonly before: Map<string, unknown>;

  constructor(before: Typing, private readonly seal: (typing: Typing) => Promise<void>) {
    this.before = new Map(Object.entries(before));
  }

  /** Whether something stood there under this name, and was not let go since. */
  stood(name: string): boolean {
    return this.before.has(name);
  }

  read(name: string): unknown {
    return this.before.get(name);
  }

  hold(name: string, value: unknown): void {
    this.held.set(name, value);
  }

  /** For a form that goes: it begins empty when it is opened again. */
  letGo(name: string): void {
    this.held.delete(name);
    this.before.delete(name);
  }

  /** Seals all that stands here now, for when its reader is back; throws where it cannot be. */
  keep(): Promise<void> {
    return this.seal(Object.fromEntries(this.held));
  }
}

/** Without one a form holds what is typed as long as the page. */
export const TypedContext = createContext<TypedHere | null>(null);

/**
 * Like `useState`; what it holds outlasts a sign-in anew from this page, so it can be written as JSON. `name` tells it
 * from all others of the page; without one it is plain state.
 */
export function useTyped<T>(name: string | undefined, initial: T | (() => T)): [T, Dispatch<SetStateAction<T>>] {
  const typed = useContext(TypedContext);
  const [value, set] = useState<T>(() => {
    if (name !== undefined && typed?.stood(name) === true) { return typed.read(name) as T; }
    return typeof initial === "function" ? (initial as () => T)() : initial;
  });
  useEffect(() => {
    if (name === undefined) { return undefined; }
    typed?.hold(name, value);
    return () => { typed?.letGo(name); };
  }, [typed, name, value]);
  return [value, set];
}
