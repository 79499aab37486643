import { Button, Paragraph } from "@digdir/designsystemet-react";
import { use, type MouseEvent, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { returnUrlOf, signInAddress } from "../entry/signInAddress";
import { get } from "../wire/http";
import { TypedContext } from "./useTyped";
import { useSession } from "./session";
import { useLoad } from "./useLoad";

/**
 * For what shows who a patient is, to whoever signed in below the level for that: one press goes to a provider that
 * reaches it, the one they came through first, and from there back to this page, with what stands in
 * its forms.
 */
export function SignInHigher({ code }: {
  /** What was refused; for anything else there is nothing here. */
  readonly code: string | undefined;
}): ReactElement | null {
  return code === "levelTooLow" ? <Ways /> : null;
}

function Ways(): ReactElement | null {
  const { t } = useTranslation();
  const { person, provider } = useSession();
  const here = use(TypedContext);
  const [loaded] = useLoad((signal) => get("/api/sign-in", { signal }), "sign-in");
  if (loaded.state !== "ready") { return null; }
  const ways = loaded.value.providers.filter((each) => each.identified)
    .sort((a, b) => Number(b.name === provider) - Number(a.name === provider));
  if (ways.length === 0) { return <Paragraph data-size="sm">{t("signInHigher.none")}</Paragraph>; }
  const go = (event: MouseEvent<HTMLAnchorElement>): void => {
    const { href } = event.currentTarget;
    event.preventDefault();
    void Promise.resolve(here?.keep()).catch(() => undefined).finally(() => { location.assign(href); });
  };
  const demo = person?.account === undefined ? {} : { person: person.account.userName };
  return (
    <div>
      <Paragraph data-size="sm">{t("signInAnew.comesBack")}</Paragraph>
      {ways.map((way) => (
        <Button key={way.name} asChild data-size="sm">
          <a href={signInAddress(way, returnUrlOf(location),
            { ...(way.name === "demo" ? demo : {}), identified: true })} onClick={go}>
            {t("signInHigher.with", { name: way.displayName })}
          </a>
        </Button>
      ))}
    </div>
  );
}
