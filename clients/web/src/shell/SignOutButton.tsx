import { Button } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { clearSealed } from "../rooms/sealedRows";
import { signedOut } from "../wire/http";
import { nextAfterSignOut } from "./nextAfterSignOut";
import { useSession } from "./session";

/** Ends the session here and at the provider. */
export function SignOutButton(): ReactElement | null {
  const { t } = useTranslation();
  const { person, stranger = false } = useSession();
  const [busy, setBusy] = useState(false);
  if (person === null && !stranger) { return null; }
  const leave = async (): Promise<void> => {
    setBusy(true);
    // What is left behind without the session's secret opens for nobody, so a store that fails does not hold anyone
    // here.
    await clearSealed().catch(() => undefined);
    try {
      const answer = await fetch("/sign-out", {
        method: "POST", headers: { "X-CaseRoom": "1", Accept: "application/json" }, credentials: "same-origin",
      });
      const next = nextAfterSignOut(await answer.text(), location.href);
      location.assign(next);
    } catch {
      // The server is away or answered otherwise: what is on the screen goes all the same.
      signedOut();
    }
  };
  return (
    <Button variant="tertiary" data-size="sm" disabled={busy} onClick={() => void leave()}>{t("signOut")}</Button>
  );
}
