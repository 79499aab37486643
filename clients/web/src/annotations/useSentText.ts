import { useEffect, useRef, useState, type RefObject } from "react";
import { leadToFound } from "../rooms/leadToFound";
import { useOpenRoom } from "../rooms/roomAccess";
import type { FoundInText, Outcome } from "../wire";

/** What stands in a field that is empty as soon as it is sent. */
export interface SentText {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** For the form around the field. */
  readonly form: RefObject<HTMLFormElement | null>;
  /** What was found in a text that its author is to change; empty otherwise. */
  readonly found: readonly FoundInText[];
  /** Empties the field and sends what stood in it; that stands there again when its author chose to change it. */
  readonly send: (give: (text: string) => Promise<Outcome>) => void;
}

export function useSentText(): SentText {
  const { dismiss } = useOpenRoom();
  const [text, setText] = useState("");
  const [found, setFound] = useState<readonly FoundInText[]>([]);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => { if (found.length > 0) { leadToFound(form.current, found); } }, [found]);
  return {
    text, setText, form, found,
    send: (give) => {
      const said = text;
      if (said.trim() === "") { return; }
      setText("");
      setFound([]);
      void give(said.trim()).then(({ commandId, problem }) => {
        if (problem?.code !== "namesFound") { return; }
        dismiss(commandId);
        setText((now) => now === "" ? said : now);
        setFound(problem.found ?? []);
      });
    },
  };
}
