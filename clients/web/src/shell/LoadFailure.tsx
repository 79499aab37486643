import { Alert, Button, Paragraph } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { ProblemError } from "../wire/http";
import { SignInHigher } from "./SignInHigher";
import { useProblemText } from "./useProblemText";

/** Why a part of a page is not there, and a button to try again. */
export function LoadFailure({ problem, onRetry }: { readonly problem: ProblemError; readonly onRetry: () => void }):
  ReactElement {
  const { t } = useTranslation();
  const say = useProblemText();
  return (
    <Alert data-color="danger">
      <Paragraph>{say({ code: problem.code })}</Paragraph>
      <SignInHigher code={problem.code} />
      <Button variant="secondary" data-size="sm" onClick={onRetry}>{t("retry")}</Button>
    </Alert>
  );
}
