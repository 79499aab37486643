import { Button, Textfield, ValidationMessage } from "@digdir/designsystemet-react";
import { useState, type FormEvent, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useOpenRoom } from "../rooms/roomAccess";
import { useProblemText } from "../shell/useProblemText";
import type { Id, Outcome } from "../wire";
import { termOf } from "./termOf";
import type { AnnotationWords } from "./useAnnotating";

/** The words of one's own annotation; the shape is there already, so closing this loses nothing. */
export function AnnotationEditor({ id, describe, close }: {
  readonly id: Id;
  readonly describe: (id: Id, words: AnnotationWords) => Promise<Outcome>;
  readonly close: () => void;
}): ReactElement {
  const { t } = useTranslation(["annotation", "common"]);
  const one = useOpenRoom().state.annotations.items[id];
  const inWords = useProblemText();
  const [label, setLabel] = useState(one?.label ?? "");
  const [body, setBody] = useState(one?.body ?? "");
  const [code, setCode] = useState(one?.code?.code ?? one?.code?.label ?? "");
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string>();
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    const outcome = await describe(id, { label: label.trim(), body: body.trim(), code: termOf(code, label) });
    setBusy(false);
    if (outcome.status === "refused") { setRefused(inWords(outcome.problem ?? { code: "failure" })); } else { close(); }
  };
  return (
    <form className="annotation-editor" aria-label={t("annotation:describe")}
      onSubmit={(event) => { void save(event); }}
      onKeyDown={(event) => { if (event.key === "Escape") { event.stopPropagation(); close(); } }}>
      <Textfield autoFocus data-size="sm" label={t("annotation:label")} maxLength={500} value={label}
        onChange={(event) => { setLabel(event.target.value); }} />
      <Textfield data-size="sm" label={t("annotation:code")} placeholder="HP:0001250" maxLength={500} value={code}
        onChange={(event) => { setCode(event.target.value); }} />
      <Textfield data-size="sm" multiline rows={2} label={t("annotation:body")} maxLength={4000} value={body}
        className="editor-body" onChange={(event) => { setBody(event.target.value); }} />
      {refused !== undefined && <ValidationMessage role="alert">{refused}</ValidationMessage>}
      <div className="dialog-actions">
        <Button type="submit" data-size="sm" disabled={busy}>{t("common:save")}</Button>
        <Button data-size="sm" variant="secondary" onClick={close}>{t("common:close")}</Button>
      </div>
    </form>
  );
}
