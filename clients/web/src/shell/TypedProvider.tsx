import { useEffect, useRef, useState, type ReactElement, type ReactNode } from "react";
import { dropPast } from "../rooms/sealedRows";
import { PageSkeleton } from "./PageSkeleton";
import { useSession } from "./session";
import { isTypingKept, keepTyping, takeTyping } from "./keptTyping";
import { TypedContext, TypedHere } from "./useTyped";

/**
 * Gives the forms below what was typed in them before their reader went to sign in anew: opened before they are drawn,
 * so that they begin with it.
 */
export function TypedProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const id = useSession().person?.id;
  const seal = (typing: Parameters<typeof keepTyping>[2]): Promise<void> =>
    id === undefined ? Promise.resolve() : keepTyping(id, location.pathname, typing);
  const [here, setHere] = useState(() => id !== undefined && isTypingKept() ? null : new TypedHere({}, seal));
  const began = useRef(false);
  useEffect(() => {
    if (began.current) { return; }
    began.current = true;
    // What nobody came back for: it is sealed, and goes when a page is next opened here.
    dropPast(Date.now()).catch(() => undefined);
    if (here !== null || id === undefined) { return; }
    void takeTyping(id, location.pathname).then((typing) => { setHere(new TypedHere(typing, seal)); });
  // Once, when the page begins.
  }, []);
  if (here === null) { return <main className="frame-page"><PageSkeleton /></main>; }
  return <TypedContext value={here}>{children}</TypedContext>;
}
