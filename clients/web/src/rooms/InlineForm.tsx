import { Button } from "@digdir/designsystemet-react";
import { useEffect, useRef, useState, type FormEvent, type ReactElement, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Refused } from "../conclusion/Refused";
import { SignInAnew } from "../shell/SignInAnew";
import { useTyped } from "../shell/useTyped";

export interface InlineFormProps {
  /** The verb that opens the form. */
  readonly open: string;
  /** A shorter word to show for it where the place says the rest; the beginning of `open`. */
  readonly shown?: string;
  /** The verb that sends it. */
  readonly send: string;
  readonly busy: boolean;
  readonly refused: string | undefined;
  /** Refused because its writer has not just proved who they are: the form leads there. */
  readonly old?: boolean;
  /** Of a form that may be refused so: it is open again when its writer is back. Its fields are held by `useTyped`. */
  readonly name?: string;
  readonly ready?: boolean;
  /** Sends; true closes the form. */
  readonly onSend: () => Promise<boolean>;
  /** What was kept: the form stays open for the next one, and says so. */
  readonly kept?: string | undefined;
  readonly onOpen?: () => void;
  readonly children?: ReactNode;
}

/** A form behind its verb, at the place of what it changes. A refusal stays beside what was written. */
export function InlineForm(props: InlineFormProps): ReactElement {
  const { open, shown: short = open, name, onOpen, onSend } = props;
  const [shown, setShown] = useTyped(name === undefined ? undefined : `${name} shown`, false);
  const [cameBack, setCameBack] = useState(shown);
  if (!shown) {
    return (
      <Button variant="tertiary" data-size="sm" aria-label={open} className="inline-open"
        onClick={() => { onOpen?.(); setShown(true); }}>{short}</Button>
    );
  }
  const close = (): void => { setCameBack(false); setShown(false); };
  return <OpenForm {...props} cameBack={cameBack} close={close}
    onSend={async () => { setCameBack(false); return onSend(); }} />;
}

function OpenForm({ open, send, busy, refused, ready = true, onSend, kept, old, children, cameBack, close }:
InlineFormProps & { readonly cameBack: boolean; readonly close: () => void }): ReactElement {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (!cameBack) { return; }
    form.current?.scrollIntoView({ block: "center" });
    form.current?.querySelector<HTMLElement>("[type=submit]")?.focus({ preventScroll: true });
  // Once, when its writer is back.
  }, []);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (await onSend()) { close(); }
  };
  return (
    <form ref={form} className="inline-form" aria-label={open} onSubmit={(event) => void submit(event)}>
      {children}
      {cameBack && <p role="status" className="form-kept">{t("signInAnew.back")}</p>}
      <Refused text={refused} />
      {old === true && <SignInAnew typed />}
      {kept !== undefined && <p role="status" className="form-kept">{kept}</p>}
      <div className="form-actions">
        <Button type="submit" data-size="sm" disabled={busy || !ready}>{send}</Button>
        <Button type="button" variant="tertiary" data-size="sm" onClick={close}>
          {t(kept === undefined ? "cancel" : "close")}
        </Button>
      </div>
    </form>
  );
}
