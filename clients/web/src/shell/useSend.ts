import { useRef, useState } from "react";
import type { Outcome, Problem } from "../wire";
import { ProblemError } from "../wire/http";

/**
 * Sends one thing at a time and keeps why it was refused; true when it was kept. A command whose outcome is not known
 * is on its way: the room sends it again until it is.
 */
export function useSend(): { readonly busy: boolean; readonly problem: Problem | null;
  readonly send: (call: () => Promise<Outcome>) => Promise<boolean> } {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  // Two presses may come before the page has drawn that it is busy.
  const sending = useRef(false);
  return {
    busy,
    problem,
    send: async (call) => {
      if (sending.current) { return false; }
      sending.current = true;
      setBusy(true);
      setProblem(null);
      try {
        const outcome = await call();
        if (outcome.status === "applied") { return true; }
        setProblem(outcome.problem ?? { code: "unavailable" });
      } catch (failure) {
        setProblem({ code: failure instanceof ProblemError ? failure.code : "unreachable" });
      } finally {
        sending.current = false;
        setBusy(false);
      }
      return false;
    },
  };
}
