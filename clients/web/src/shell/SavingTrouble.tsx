import { Alert } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { SignInAnew } from "./SignInAnew";
import { SignInHigher } from "./SignInHigher";
import { useProblemText } from "./useProblemText";
import type { Saving } from "./useSaving";

/** Why a file was not saved, and the way to it. */
export function SavingTrouble({ saving }: { readonly saving: Saving }): ReactElement | null {
  const inWords = useProblemText();
  if (saving.problem === null) { return null; }
  return (
    <>
      <Alert data-color="danger" data-size="sm" role="alert">{inWords(saving.problem)}</Alert>
      <SignInHigher code={saving.problem.code} />
      {saving.problem.code === "signInTooOld" && <SignInAnew keep={saving.keep} />}
    </>
  );
}
