import { useEffect, useState } from "react";
import { ProblemError } from "../wire/problem";
import { readReport, type Report, type ReportChoice } from "./report";

export type ReportReading =
  | { readonly state: "loading" }
  | { readonly state: "read"; readonly report: Report }
  | { readonly state: "failed"; readonly problem: ProblemError };

/** Reads the document again whenever the choice changes; an answer to an earlier choice is thrown away. */
export function useReport(
  { roomId, language, form, version, looked, closed, to, receiver }: ReportChoice,
): ReportReading {
  const [reading, setReading] = useState<ReportReading>({ state: "loading" });
  useEffect(() => {
    const stop = new AbortController();
    setReading({ state: "loading" });
    readReport({ roomId, language, form, version, looked, closed, to, receiver }, stop.signal).then(
      (report) => { setReading({ state: "read", report }); },
      (failure: unknown) => {
        if (stop.signal.aborted) { return; }
        if (!(failure instanceof ProblemError)) { throw failure; }
        setReading({ state: "failed", problem: failure });
      },
    );
    return () => { stop.abort(); };
  }, [roomId, language, form, version, looked, closed, to, receiver]);
  return reading;
}
