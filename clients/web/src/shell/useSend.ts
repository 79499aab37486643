import { useState } from "react";
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
  return {
    busy,
    problem,
    send: async (call) => {
      setBusy(true);
      setProblem(null);
      try {
        const outcome = await call();
        if (outcome.status === "applied") { return true; }
        setProblem(outcome.problem ?? { code: "unavailable" });
      } catch (failure) {
        setProblem({ code: failure instanceof ProblemError ? failure.code : "unreachable" });
      } finally {
        setBusy(false);
      }
      return false;
    },
  };
}
