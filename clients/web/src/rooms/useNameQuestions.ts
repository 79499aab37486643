import { useCallback, useEffect, useMemo, useState } from "react";
import type { FoundInText, Outcome, RoomCommandData, RoomCommandType } from "../wire";
import { leadToFound } from "./leadToFound";
import type { RoomAccess } from "./roomAccess";

/** What the author of a text is asked before it goes to somebody abroad. */
export interface NameQuestion {
  readonly found: readonly FoundInText[];
  /** True: send it all the same; false: the author changes the text. */
  answer(send: boolean): void;
}

/**
 * The way to give commands that asks when the server found what may be a name: sent all the same, it is the same
 * command with a new id, whose author looked; else it stays refused, and whoever wrote it is led back to the text.
 */
export function useNameQuestions(access: RoomAccess | null):
  { readonly access: RoomAccess | null; readonly question: NameQuestion | undefined } {
  const [waiting, setWaiting] = useState<readonly NameQuestion[]>([]);
  const [back, setBack] = useState<{ readonly form: Element | null; readonly found: readonly FoundInText[] }>();
  // After the question is gone from the page: nothing behind it takes the focus before.
  useEffect(() => { if (back !== undefined) { leadToFound(back.form, back.found); } }, [back]);
  const ask = useCallback((found: readonly FoundInText[], elsewhere = false, form: Element | null = null) =>
    new Promise<boolean>((resolve) => {
      const question: NameQuestion = {
        found,
        answer: (send) => {
          setWaiting((those) => those.filter((each) => each !== question));
          if (!send && !elsewhere) { setBack({ form, found }); }
          resolve(send);
        },
      };
      setWaiting((those) => [...those, question]);
    }), []);
  const asking = useMemo(() => (access === null ? null : {
    ...access, submit: submitAsking(access, ask), askAboutNames: ask,
  }), [access, ask]);
  return { access: asking, question: waiting[0] };
}

function submitAsking(access: RoomAccess,
  ask: (found: readonly FoundInText[], elsewhere: boolean, form: Element | null) => Promise<boolean>) {
  return async <T extends RoomCommandType>(type: T, data: RoomCommandData<T>, basedOn?: number): Promise<Outcome> => {
    // Where it is sent from, before its button rests.
    const form = document.activeElement?.closest("form") ?? null;
    const outcome = await access.submit(type, data, basedOn);
    if (outcome.problem?.code !== "namesFound") { return outcome; }
    if (!await ask(outcome.problem.found ?? [], false, form)) { return outcome; }
    access.dismiss(outcome.commandId);
    return access.submit(type, data, basedOn, true);
  };
}
