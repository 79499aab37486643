import { useCallback, useEffect, useRef, useState } from "react";
import { ProblemError } from "../wire/http";

/** What a page has of something it reads. */
export type Loaded<T> =
  | { readonly state: "loading" }
  | { readonly state: "failed"; readonly problem: ProblemError }
  | { readonly state: "ready"; readonly value: T };

/**
 * Reads when shown and when `reload` is called; what was read stays on the page meanwhile, and when there is no
 * connection to read it again.
 */
export function useLoad<T>(read: (signal: AbortSignal) => Promise<T>, key: string):
  readonly [Loaded<T>, () => void] {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: "loading" });
  const [turn, setTurn] = useState(0);
  const shown = useRef<string>(undefined);
  useEffect(() => {
    const withdrawn = new AbortController();
    read(withdrawn.signal).then(
      (value) => {
        if (withdrawn.signal.aborted) { return; }
        shown.current = key;
        setLoaded({ state: "ready", value });
      },
      (failure: unknown) => {
        if (withdrawn.signal.aborted) { return; }
        const problem = failure instanceof ProblemError
          ? failure : new ProblemError({ code: "failure", status: 0 });
        const away = problem.status === 0 || problem.status >= 500;
        if (!away || shown.current !== key) { setLoaded({ state: "failed", problem }); }
      });
    return () => { withdrawn.abort(); };
  // `read` is new at every render; the key says when it is another question.
  }, [key, turn]);
  return [loaded, useCallback(() => { setTurn((before) => before + 1); }, [])];
}
