import { useEffect, useRef } from "react";
import { useLocation } from "react-router";

/**
 * Calls when the reader comes back to the page: to its window, or by the link to where they are already. Nothing is
 * read while nobody looks: that would keep an unattended session alive.
 */
export function useComingBack(again: () => void): void {
  const { key } = useLocation();
  const came = useRef(key);
  useEffect(() => {
    if (came.current === key) { return; }
    came.current = key;
    again();
  }, [key, again]);
  useEffect(() => {
    const look = (): void => { if (document.visibilityState === "visible") { again(); } };
    document.addEventListener("visibilitychange", look);
    return () => { document.removeEventListener("visibilitychange", look); };
  }, [again]);
}
