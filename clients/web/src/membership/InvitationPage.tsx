import { Alert, Button, Heading, Paragraph } from "@digdir/designsystemet-react";
import { useEffect, useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../language/format";
import { PageSkeleton } from "../shell/PageSkeleton";
import { useLoad } from "../shell/useLoad";
import { usePageTitle } from "../shell/usePageTitle";
import { useSession } from "../shell/session";
import type { Schemas } from "../wire";
import { get, post, ProblemError } from "../wire/http";
import { signInAddress } from "../entry/signInAddress";
import { dropToken, takeToken } from "./linkToken";
import { useCountryName } from "./useCountryName";

/** Where a link leads: sign in, see what is asked, accept. Nothing of a case stands here. */
export function InvitationPage(): ReactElement {
  const { t } = useTranslation("membership");
  usePageTitle(t("link.title"));
  const [token] = useState(takeToken);
  const { person, stranger } = useSession();
  useEffect(() => {
    // The link was opened again in this tab: what it says may be another thing by now.
    const again = (): void => { if (location.hash !== "") { location.reload(); } };
    addEventListener("hashchange", again);
    return () => { removeEventListener("hashchange", again); };
  }, []);
  return (
    <div className="entry">
      <header className="entry-head"><Heading level={1} data-size="lg">{t("link.title")}</Heading></header>
      {token === "" ? <Nothing /> : person === null && stranger !== true ? <Providers /> : <Asked token={token} />}
    </div>
  );
}

/** One answer to every link that opens nothing. */
function Nothing(): ReactElement {
  const { t } = useTranslation("membership");
  return <Alert data-color="warning" role="alert">{t("link.nothing")}</Alert>;
}

function Providers(): ReactElement {
  const { t } = useTranslation(["membership", "entry"]);
  const [loaded] = useLoad((signal) => get("/api/sign-in", { signal }), "sign-in");
  if (loaded.state === "loading") { return <PageSkeleton />; }
  return (
    <>
      <Paragraph>{t("link.signIn")}</Paragraph>
      {loaded.state === "ready" && (
        <ul className="sign-in-providers">
          {loaded.value.providers.map((provider) => (
            <li key={provider.name}>
              <Button asChild data-size="lg">
                <a href={signInAddress(provider, "/invitation")}>
                  {t("entry:signIn.with", { name: provider.displayName })}
                </a>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Asked({ token }: { readonly token: string }): ReactElement {
  const [loaded] = useLoad(
    (signal) => post("/api/expert-invitations/look", { body: { token }, signal }), "look");
  const gone = loaded.state === "failed" && loaded.problem.status === 404;
  useEffect(() => { if (gone) { dropToken(); } }, [gone]);
  if (loaded.state === "loading") { return <PageSkeleton />; }
  if (loaded.state === "failed") { return gone ? <Nothing /> : <Later />; }
  return <Terms token={token} view={loaded.value} />;
}

function Later(): ReactElement {
  const { t } = useTranslation("common");
  return <Alert data-color="danger" role="alert">{t("problem.unavailable")}</Alert>;
}

/** Whom it is from, what will be seen, what is recorded, and until when. */
function Terms({ token, view }: { readonly token: string; readonly view: Schemas["ExpertLinkView"] }): ReactElement {
  const { t } = useTranslation(["membership", "patient"]);
  const formats = useFormats();
  const country = useCountryName();
  const [busy, setBusy] = useState(false);
  const [ended, setEnded] = useState<"nothing" | "later" | "wrongPlace" | "asked" | "notYou">();
  const place = { institution: view.institution, country: country(view.country) };
  const send = async (answer: () => Promise<void>): Promise<void> => {
    setBusy(true);
    try { await answer(); } catch (failure) {
      setEnded(failure instanceof ProblemError && failure.status === 404 ? "nothing" : "later");
      setBusy(false);
    }
  };
  const accept = (): Promise<void> => send(async () => {
    const { name, institution, country: code } = view;
    const { next } = await post(
      "/api/expert-invitations/accept", { body: { token, name, institution, country: code } });
    if (next === null) { setEnded("asked"); return; }
    dropToken();
    location.assign(next);
  });
  const denyPlace = (): Promise<void> => send(async () => {
    await post("/api/expert-invitations/wrong-place", { body: { token } });
    dropToken();
    setEnded("wrongPlace");
  });
  if (ended === "nothing") { return <Nothing />; }
  const over = ended === undefined ? undefined : said[ended];
  if (over !== undefined) { return <Alert data-color="info" role="status">{t(over)}</Alert>; }
  const mayAsk = view.standing === "open";
  return (
    <>
      <Paragraph>
        {t("link.from", { by: view.invitedBy, region: t(`patient:region.${view.region}`) })}{" "}
        {t(`link.about.${view.adviceOn}`)}
      </Paragraph>
      <ul className="link-terms">
        <li>{t("link.pseudonymised")}</li>
        <li>{t("link.recorded")}</li>
        <li>{t("link.bound")}</li>
        <li>{t("link.until", { until: formats.date(view.accessUntil) })}</li>
      </ul>
      {view.standing === "waiting" && <Alert data-color="info" role="status">{t("link.waits")}</Alert>}
      {view.standing !== "taken" && <ForWhom view={view} />}
      {view.standing !== "taken" && <Paragraph>{t("link.place", place)}</Paragraph>}
      {mayAsk && <Heading level={2} data-size="xs">{t("link.isItYou", { name: view.name })}</Heading>}
      {ended === "later" && <Later />}
      <div className="form-actions">
        {(mayAsk || view.standing === "taken") && (
          <Button disabled={busy} onClick={() => void accept()}>
            {t(view.standing === "taken" ? "link.openAgain" : view.sameName ? "link.accept" : "link.ask")}
          </Button>
        )}
        {mayAsk && (
          <Button variant="secondary" disabled={busy} onClick={() => { dropToken(); setEnded("notYou"); }}>
            {t("link.notMe")}
          </Button>
        )}
        {view.standing !== "taken" && (
          <Button variant="tertiary" disabled={busy} onClick={() => void denyPlace()}>{t("link.wrongPlace")}</Button>
        )}
      </div>
    </>
  );
}

/** What is said where nothing more can be done here. */
const said: Partial<Record<string, "link.placeDenied" | "link.asked" | "link.notYou">> = {
  wrongPlace: "link.placeDenied", asked: "link.asked", notYou: "link.notYou",
};

/** The name that the inviter wrote, and beside it the reader's own by their sign-in. */
function ForWhom({ view }: { readonly view: Schemas["ExpertLinkView"] }): ReactElement {
  const { t } = useTranslation("membership");
  const country = useCountryName();
  return (
    <>
      <Paragraph>
        {t("link.for", { name: view.name, country: country(view.country) })}{" "}
        {view.signedInAs === "" ? t("link.signedInNameless") : t("link.signedInAs", { name: view.signedInAs })}
      </Paragraph>
      {!view.sameName && (
        <Alert data-color="warning">{t(view.standing === "otherName" ? "link.asked" : "link.otherName")}</Alert>
      )}
    </>
  );
}
