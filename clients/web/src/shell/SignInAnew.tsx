import { Alert, Button, Paragraph } from "@digdir/designsystemet-react";
import { use, useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { returnUrlOf, signInAddress } from "../entry/signInAddress";
import { TypedContext } from "./useTyped";
import { useSession } from "./session";

/**
 * For what is done only by whoever has just proved who they are: one press goes to where they signed in, and from there
 * back to this page, with what stands in its forms.
 */
export function SignInAnew({ typed, keep }: {
  /** Whether something was typed here, which is kept. */
  readonly typed?: boolean;
  /** Notes what else is to be gone on with when they are back; the way is taken whether or not it can be. */
  readonly keep?: () => Promise<void>;
}): ReactElement | null {
  const { t } = useTranslation();
  const { person, provider } = useSession();
  const here = use(TypedContext);
  const [busy, setBusy] = useState(false);
  const [lost, setLost] = useState(false);
  if (person === null || provider === undefined) { return null; }
  const go = async (): Promise<void> => {
    setBusy(true);
    await keep?.().catch(() => undefined);
    const kept = await (here?.keep().then(() => true, () => false) ?? Promise.resolve(false));
    // What would be lost without a word is said first; a second press goes all the same.
    if (!kept && typed === true && !lost) { setLost(true); setBusy(false); return; }
    const demo = provider === "demo" && person.account !== undefined ? { person: person.account.userName } : {};
    location.assign(signInAddress({ url: `/sign-in/${provider}` }, returnUrlOf(location), { ...demo, fresh: true }));
  };
  return (
    <div>
      {lost ? <Alert data-color="warning" data-size="sm" role="alert">{t("signInAnew.lost")}</Alert>
        : <Paragraph data-size="sm">{t(typed === true ? "signInAnew.keeps" : "signInAnew.comesBack")}</Paragraph>}
      <Button type="button" data-size="sm" disabled={busy} onClick={() => void go()}>{t("signInAnew.go")}</Button>
    </div>
  );
}
