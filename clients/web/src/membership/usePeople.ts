import { useEffect, useState } from "react";
import type { Schemas } from "../wire";
import { get } from "../wire/http";

export type KnownColleague = Schemas["KnownPerson"];

/** Between the last key and the search, in milliseconds: a fast typist's pause. */
const Pause = 200;

/** Colleagues whose words begin as the query does; undefined until something was asked and answered. */
export function usePeople(query: string): readonly KnownColleague[] | undefined {
  const [found, setFound] = useState<readonly KnownColleague[]>();
  useEffect(() => {
    if (query.trim() === "") { setFound(undefined); return undefined; }
    const stop = new AbortController();
    const timer = setTimeout(() => {
      get("/api/people", { query: { query }, signal: stop.signal })
        .then(setFound, () => { if (!stop.signal.aborted) { setFound([]); } });
    }, Pause);
    return () => { clearTimeout(timer); stop.abort(); };
  }, [query]);
  return found;
}
