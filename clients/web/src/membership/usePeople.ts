import { useEffect, useState } from "react";
import type { Schemas } from "../wire";
import { post } from "../wire/http";

export type KnownColleague = Schemas["KnownPerson"];

/** Between the last key and the search, in milliseconds: a fast typist's pause. */
const Pause = 200;

/** Characters before which the server finds nobody. */
const LeastLength = 2;

/** Colleagues whose words begin as the query does; undefined until something was asked and answered. */
export function usePeople(query: string): readonly KnownColleague[] | undefined {
  const [found, setFound] = useState<readonly KnownColleague[]>();
  useEffect(() => {
    if (query.trim().length < LeastLength) { setFound(undefined); return undefined; }
    const stop = new AbortController();
    const timer = setTimeout(() => {
      post("/api/people", { body: { query }, signal: stop.signal })
        .then(setFound, () => { if (!stop.signal.aborted) { setFound([]); } });
    }, Pause);
    return () => { clearTimeout(timer); stop.abort(); };
  }, [query]);
  return found;
}
