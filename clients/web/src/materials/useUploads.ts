import { useCallback, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useOpenRoom } from "../rooms/roomAccess";
import { useProblemText } from "../shell/useProblemText";
import type { Id, Problem } from "../wire";
import { ProblemError, upload } from "../wire/http";
import { newId } from "../wire/newId";
import { faultOf, refusalOf, titleOf, type FileFault } from "./fileRules";

/** A file on its way. `part` from 0 to 1. */
export interface UploadRow {
  readonly id: Id;
  readonly name: string;
  readonly part: number;
  readonly state: "waiting" | "sending" | "refused";
  readonly fault?: FileFault;
  /** What the fault went beyond. */
  readonly limit?: number;
  /** Attributes by which it may tell who somebody is. */
  readonly told?: readonly string[];
  /** Why the server refused it, in words. */
  readonly reason?: string;
  readonly again?: () => void;
}

/** What is said of a file when it is added. */
export interface FileMarks { readonly personImage: boolean; readonly identified: boolean }

export interface Uploads {
  readonly rows: readonly UploadRow[];
  readonly add: (files: readonly File[], marks: FileMarks) => void;
  /** Stops a file, or puts a refused one away. */
  readonly drop: (id: Id) => void;
}

/** Files on their way into the room, one after the other. A repeated try of one file is one material. */
export function useUploads(done: (materialId: Id) => void): Uploads {
  const { roomId, askAboutNames } = useOpenRoom();
  const inWords = useProblemText();
  const { t } = useTranslation("material");
  const titleWords = useCallback((problem: Problem) => t("titleTells", {
    words: [...new Set(problem.found?.map(({ excerpt }) => excerpt))].join(", "),
  }), [t]);
  const [rows, setRows] = useState<readonly UploadRow[]>([]);
  const stops = useRef(new Map<Id, AbortController>());
  const turn = useRef<Promise<void>>(Promise.resolve());

  const change = useCallback((id: Id, to: Partial<UploadRow>) => {
    setRows((old) => old.map((row) => (row.id === id ? { ...row, ...to } : row)));
  }, []);
  const drop = useCallback((id: Id) => {
    stops.current.get(id)?.abort();
    stops.current.delete(id);
    setRows((old) => old.filter((row) => row.id !== id));
  }, []);

  const start = useCallback((id: Id, commandId: Id, file: File, marks: FileMarks, looked = false) => {
    const stop = new AbortController();
    stops.current.set(id, stop);
    const send = async (): Promise<void> => {
      if (stop.signal.aborted) { return; }
      change(id, { state: "sending", part: 0 });
      const what = { roomId, commandId, materialId: id, title: titleOf(file.name), ...marks, looked, file };
      try {
        const outcome = await upload(what, (part) => { change(id, { part }); }, stop.signal);
        if (outcome.status === "applied") { drop(id); done(id); return; }
        const problem: Problem = outcome.problem ?? { code: "unreachable" };
        const fault = refusalOf(problem);
        change(id, { state: "refused", limit: problem.limit ?? 0, told: problem.told ?? [],
          ...(fault === undefined ? { reason: inWords(problem) } : { fault }) });
        // What others send meanwhile does not wait for the answer.
        if (problem.code === "namesFound") { void askOf(problem); }
      } catch (failure) {
        if (stop.signal.aborted) { return; }
        const code = failure instanceof ProblemError ? failure.code : "failure";
        const again = (): void => { start(id, commandId, file, marks, looked); };
        change(id, { state: "refused", reason: inWords({ code }), again });
      }
    };
    // Sent all the same it is another command: its author looked.
    const askOf = async (problem: Problem): Promise<void> => {
      change(id, { reason: titleWords(problem), again: () => { void askOf(problem); } });
      const goOn = await askAboutNames?.(problem.found ?? [], true) === true;
      if (goOn && !stop.signal.aborted) { start(id, newId(), file, marks, true); }
    };
    turn.current = turn.current.then(send);
  }, [roomId, change, drop, done, inWords, askAboutNames, titleWords]);

  const add = useCallback((files: readonly File[], marks: FileMarks) => {
    for (const file of files) {
      const id = newId();
      const fault = faultOf(file);
      const row: UploadRow = { id, name: file.name, part: 0, state: fault === undefined ? "waiting" : "refused" };
      setRows((old) => [...old, fault === undefined ? row : { ...row, fault }]);
      if (fault === undefined) { start(id, newId(), file, marks); }
    }
  }, [start]);

  return { rows, add, drop };
}
