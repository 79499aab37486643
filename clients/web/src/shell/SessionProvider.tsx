import { useEffect, useMemo, useState, type ReactElement, type ReactNode } from "react";
import { initialsOf, lookOf } from "../membership/personLook";
import { get, onSignedOut, ProblemError } from "../wire/http";
import type { SessionView } from "../wire";
import { SessionContext, type Session } from "./session";
import { PageSkeleton } from "./PageSkeleton";
import { UnreachablePage } from "./UnreachablePage";

const nobody: Session = { person: null, testData: false };

type Loaded = { readonly state: "loading" | "unreachable" } | { readonly state: "known"; readonly session: Session };

/** A session's answer as the shell holds it. */
export function sessionOf({ person, provider, testData }: SessionView): Session {
  return {
    testData,
    provider,
    person: {
      id: person.personId,
      name: person.name,
      initials: initialsOf(person.name),
      look: lookOf(0),
      role: person.profession,
      place: person.organisation,
      account: person,
    },
  };
}

/** Asks once who is signed in; what is below is shown when that is known, signed in or not. */
export function SessionProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const [loaded, setLoaded] = useState<Loaded>({ state: "loading" });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const stop = new AbortController();
    onSignedOut(() => {
      setLoaded((before) => ({
        state: "known",
        session: before.state === "known" && (before.session.person !== null || before.session.ended === true)
          ? { ...nobody, ended: true } : nobody,
      }));
    });
    get("/api/session", { signal: stop.signal }).then(
      (view) => { setLoaded({ state: "known", session: sessionOf(view) }); },
      (failure: unknown) => {
        if (stop.signal.aborted) { return; }
        if (failure instanceof ProblemError && failure.status === 401) {
          setLoaded({ state: "known", session: nobody });
        } else if (failure instanceof ProblemError && failure.code === "personUnknown") {
          setLoaded({ state: "known", session: { ...nobody, stranger: true } });
        } else {
          setLoaded({ state: "unreachable" });
        }
      },
    );
    return () => { stop.abort(); };
  }, [attempt]);
  const session = useMemo(() => (loaded.state === "known" ? loaded.session : nobody), [loaded]);
  if (loaded.state === "loading") { return <main className="frame-page"><PageSkeleton /></main>; }
  if (loaded.state === "unreachable") {
    return <UnreachablePage retry={() => { setLoaded({ state: "loading" }); setAttempt(attempt + 1); }} />;
  }
  return <SessionContext value={session}>{children}</SessionContext>;
}
