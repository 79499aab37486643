import { Alert, Button, Dialog, Heading } from "@digdir/designsystemet-react";
import { useEffect, useRef, type FormEvent, type ReactElement, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { SignInAnew } from "../shell/SignInAnew";
import { useProblemText } from "../shell/useProblemText";
import { useSend } from "../shell/useSend";
import { change, type DirectoryCommand } from "./changes";

export interface EntryDialogProps {
  readonly title: string;
  readonly send: string;
  readonly danger?: boolean;
  /** The command to give, or null while something is missing. */
  readonly command: () => DirectoryCommand | null;
  readonly onDone: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** One change of the directory: stays open with the reason when it is refused. */
export function EntryDialog(props: EntryDialogProps): ReactElement {
  const { title, send, danger = false, command, onDone, onClose, children } = props;
  const { t } = useTranslation();
  const say = useProblemText();
  const sending = useSend();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => { dialog.current?.showModal(); }, []);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const wish = command();
    if (wish !== null && await sending.send(() => change(wish))) { onDone(); }
  };
  return (
    <Dialog ref={dialog} onClose={onClose} closeButton={t("close")}>
      <form className="answer-form" noValidate onSubmit={(event) => { void submit(event); }}>
        <Heading level={2} data-size="xs">{title}</Heading>
        {children}
        {sending.problem !== null && <Alert data-color="danger" role="alert">{say(sending.problem)}</Alert>}
        {sending.problem?.code === "signInTooOld" && <SignInAnew typed />}
        <div className="dialog-buttons">
          <Button type="submit" loading={sending.busy} data-color={danger ? "danger" : "accent"}>{send}</Button>
          <Button type="button" variant="secondary" onClick={onClose}>{t("cancel")}</Button>
        </div>
      </form>
    </Dialog>
  );
}
