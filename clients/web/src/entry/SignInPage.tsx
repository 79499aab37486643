import { Alert, Button, Heading, Paragraph } from "@digdir/designsystemet-react";
import { useEffect, useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { PageSkeleton } from "../shell/PageSkeleton";
import { UnreachablePage } from "../shell/UnreachablePage";
import { useSession } from "../shell/session";
import { usePageTitle } from "../shell/usePageTitle";
import type { SignInChoices } from "../wire";
import { get } from "../wire/http";
import { DemoPeople } from "./DemoPeople";
import { returnUrlOf, signInAddress } from "./signInAddress";
import { signInTrouble, SignInTrouble } from "./SignInTrouble";

/** Where someone chooses how to sign in; in Development also as whom. */
export function SignInPage(): ReactElement {
  const { t } = useTranslation(["entry", "common"]);
  usePageTitle(t("signIn.title"));
  const { stranger = false, ended = false } = useSession();
  const [choices, setChoices] = useState<SignInChoices>();
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const stop = new AbortController();
    get("/api/sign-in", { signal: stop.signal }).then(
      setChoices, () => { setFailed(!stop.signal.aborted); });
    return () => { stop.abort(); };
  }, [attempt]);
  if (failed) { return <UnreachablePage retry={() => { setFailed(false); setAttempt(attempt + 1); }} />; }
  if (choices === undefined) { return <PageSkeleton />; }
  const back = returnUrlOf(location);
  const trouble = signInTrouble();
  const demo = choices.providers.find((provider) => provider.name === "demo");
  const real = choices.providers.filter((provider) => choices.demoPeople.length === 0 || provider !== demo);
  return (
    <div className="entry">
      {choices.testData && (
        <div className="test-data" role="note">
          <strong>{t("common:testData")}</strong> <span>{t("common:testDataExplained")}</span>
        </div>
      )}
      <header className="entry-head">
        <Heading level={1} data-size="lg">{t("signIn.title")}</Heading>
        <Paragraph>{t("signIn.lead")}</Paragraph>
      </header>
      {stranger && <Alert data-color="warning" role="alert">{t("signIn.stranger")}</Alert>}
      {ended && <Alert data-color="info" role="status">{t("signIn.ended")}</Alert>}
      <SignInTrouble />
      {real.length > 0 && (
        <ul className="sign-in-providers">
          {real.map((provider) => (
            <li key={provider.name}>
              <Button asChild data-size="lg">
                <a href={signInAddress(provider, back, { anew: trouble === "levelTooLow" })}>
                  {t("signIn.with", { name: provider.displayName })}
                </a>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {demo !== undefined && choices.demoPeople.length > 0 && (
        <DemoPeople
          people={choices.demoPeople}
          addressOf={(person) => signInAddress(demo, back, { person: person.userName })}
        />
      )}
      {choices.providers.length === 0 && <Paragraph>{t("signIn.none")}</Paragraph>}
    </div>
  );
}
