import { Alert } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";

/** Why a person is sent back here from a provider, as the server says it. */
const troubles = ["failed", "unavailable", "levelTooLow", "notFresh", "otherPerson"] as const;

export function signInTrouble(): (typeof troubles)[number] | undefined {
  return troubles.find((each) => each === new URLSearchParams(location.search).get("signIn"));
}

/** Says it to whoever came back, signed in or not. */
export function SignInTrouble(): ReactElement | null {
  const { t } = useTranslation("entry");
  const trouble = signInTrouble();
  return trouble === undefined ? null : <Alert data-color="danger" role="alert">{t(`signIn.${trouble}`)}</Alert>;
}
