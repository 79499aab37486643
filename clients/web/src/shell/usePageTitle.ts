import { useEffect } from "react";

/**
 * Sets the window's title. Never a patient's name or anything else of a case: titles end up in histories and screen
 * shares.
 */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} – CaseRoom`;
  }, [title]);
}
