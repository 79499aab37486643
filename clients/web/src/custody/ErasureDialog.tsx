import { Alert, Button, Dialog, Heading, Paragraph, Textfield } from "@digdir/designsystemet-react";
import { useEffect, useRef, useState, type FormEvent, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../language/format";
import { caseCode } from "../rooms/roomAddress";
import { SignInAnew } from "../shell/SignInAnew";
import { useProblemText } from "../shell/useProblemText";
import type { Id, Problem, Schemas } from "../wire";

/** The last look before a case is erased: what is lost, by whose decision, and its code typed by hand. */
export function ErasureDialog({ roomId, erasure, busy, problem, onErase, onClose }: {
  readonly roomId: Id; readonly erasure: Schemas["ErasureToDecide"]; readonly busy: boolean;
  readonly problem: Problem | null; readonly onErase: (code: string) => void; readonly onClose: () => void;
}): ReactElement {
  const { t } = useTranslation(["custody", "common"]);
  const inWords = useProblemText();
  const formats = useFormats();
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState("");
  useEffect(() => { dialog.current?.showModal(); }, []);
  const code = caseCode(roomId);
  const named = bare(typed) === bare(code);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (named && !busy) { onErase(typed); }
  };
  return (
    <Dialog ref={dialog} onClose={onClose} closeButton={t("common:close")}>
      <form className="answer-form" noValidate onSubmit={submit}>
        <Heading level={2} data-size="xs">{t("look.title", { code })}</Heading>
        <Paragraph data-size="sm">
          {t("decide.proposed", { by: erasure.proposedBy, date: formats.date(erasure.at) })}{" "}
          {t(`ground.${erasure.ground}`)} ({erasure.source}), {erasure.reference}.
        </Paragraph>
        <LossList loss={erasure.loss} />
        {erasure.loss.unreviewed > 0 && (
          <Alert data-color="danger" data-size="sm">{t("look.unreviewed", { count: erasure.loss.unreviewed })}</Alert>
        )}
        <Alert data-color="warning" data-size="sm">{t("decide.means")}</Alert>
        <Textfield data-size="sm" label={t("look.type", { code })} value={typed} autoComplete="off" autoFocus
          onChange={(event) => { setTyped(event.target.value); }} />
        {problem !== null && <Alert data-color="danger" role="alert">{inWords(problem)}</Alert>}
        {problem?.code === "signInTooOld" && <SignInAnew typed />}
        <div className="dialog-buttons">
          <Button type="submit" data-color="danger" disabled={busy || !named}>{t("decide.confirm")}</Button>
          <Button type="button" variant="secondary" onClick={onClose}>{t("common:cancel")}</Button>
        </div>
      </form>
    </Dialog>
  );
}

function LossList({ loss }: { readonly loss: Schemas["ErasureLoss"] }): ReactElement {
  const { t } = useTranslation(["custody", "entry"]);
  const formats = useFormats();
  const members = loss.members.map(({ role, count }) => t("look.members", { role: t(`entry:role.${role}`), count }));
  return (
    <section aria-labelledby="lost">
      <Heading level={3} data-size="2xs" id="lost">{t("look.lost")}</Heading>
      <ul className="plain-points">
        <li>{t("look.entries", { count: loss.entries, number: formats.number(loss.entries) })}</li>
        <li>{t("look.documents", { count: loss.documents })}</li>
        <li>{t("look.conclusions", { count: loss.conclusions })}</li>
        {loss.request && <li>{t("look.request")}</li>}
        <li>{t("look.log")}</li>
        <li>{t("look.access", { members: formats.list(members) })}</li>
      </ul>
    </section>
  );
}

/** Capitals, the stroke and spaces make no difference; the server compares alike. */
function bare(code: string): string {
  return code.replaceAll(/[^A-Za-z0-9]/gu, "").toUpperCase();
}
