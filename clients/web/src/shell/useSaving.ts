import { useCallback, useEffect, useState } from "react";
import { ProblemError } from "../wire/http";
import { saveFile } from "../wire/saveFile";
import { dropSaving, isKept, keepSaving } from "./keptSaving";
import { useSession } from "./session";

/** Files that leave only with whoever has just proved who they are. */
export interface Saving {
  readonly busy: boolean;
  readonly problem: ProblemError | null;
  readonly save: (address: string) => Promise<void>;
  /** Notes what was asked for, before its reader leaves to sign in anew. */
  readonly keep: () => Promise<void>;
}

/**
 * @param addresses Where the files of this place lie: one for which its reader signed in anew is saved at once.
 * @param saved Called when one is saved.
 */
export function useSaving(addresses: readonly string[], saved?: () => void): Saving {
  const id = useSession().person?.id;
  const [asked, setAsked] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const save = useCallback(async (address: string): Promise<void> => {
    setAsked(address);
    setBusy(true);
    setProblem(null);
    try {
      await saveFile(address);
      saved?.();
    } catch (failure) {
      setProblem(failure instanceof ProblemError ? failure : new ProblemError({ code: "failure", status: 0 }));
    } finally {
      setBusy(false);
    }
  }, [saved]);
  useEffect(() => {
    const back = id === undefined ? undefined : addresses.find((each) => isKept(id, each));
    if (back === undefined) { return; }
    dropSaving();
    void save(back);
  // Once, when its reader has come back.
  }, []);
  const keep = (): Promise<void> => {
    if (id !== undefined) { keepSaving(id, asked); }
    return Promise.resolve();
  };
  return { busy, problem, save, keep };
}
