import { Button } from "@digdir/designsystemet-react";
import { useState, type FormEvent, type ReactElement, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Refused } from "../conclusion/Refused";
import { SignInAnew } from "../shell/SignInAnew";

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
  const { open, shown: short = open, send, busy, refused, ready = true, onSend, onOpen, kept, old, children } = props;
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  if (!shown) {
    return (
      <Button variant="tertiary" data-size="sm" aria-label={open} className="inline-open"
        onClick={() => { onOpen?.(); setShown(true); }}>{short}</Button>
    );
  }
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (await onSend()) { setShown(false); }
  };
  return (
    <form className="inline-form" aria-label={open} onSubmit={(event) => void submit(event)}>
      {children}
      <Refused text={refused} />
      {old === true && <SignInAnew />}
      {kept !== undefined && <p role="status" className="form-kept">{kept}</p>}
      <div className="form-actions">
        <Button type="submit" data-size="sm" disabled={busy || !ready}>{send}</Button>
        <Button type="button" variant="tertiary" data-size="sm" onClick={() => { setShown(false); }}>
          {t(kept === undefined ? "cancel" : "close")}
        </Button>
      </div>
    </form>
  );
}
