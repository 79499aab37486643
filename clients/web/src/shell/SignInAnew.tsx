import { Button, Paragraph } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { returnUrlOf, signInAddress } from "../entry/signInAddress";
import { useSession } from "./session";

/**
 * For what is done only by whoever has just proved who they are: one press goes to where they signed in, and from there
 * back to this page.
 */
export function SignInAnew({ typed, keep }: {
  /** Whether something was typed here, which is kept. */
  readonly typed?: boolean;
  /** Keeps what was typed until they are back; the way is taken whether or not it can be. */
  readonly keep?: () => Promise<void>;
}): ReactElement | null {
  const { t } = useTranslation();
  const { person, provider } = useSession();
  const [busy, setBusy] = useState(false);
  if (person === null || provider === undefined) { return null; }
  const go = async (): Promise<void> => {
    setBusy(true);
    await keep?.().catch(() => undefined);
    const demo = provider === "demo" && person.account !== undefined ? { person: person.account.userName } : {};
    location.assign(signInAddress({ url: `/sign-in/${provider}` }, returnUrlOf(location), { ...demo, fresh: true }));
  };
  return (
    <div>
      <Paragraph data-size="sm">{t(typed === true ? "signInAnew.keeps" : "signInAnew.comesBack")}</Paragraph>
      <Button type="button" data-size="sm" disabled={busy} onClick={() => void go()}>{t("signInAnew.go")}</Button>
    </div>
  );
}
