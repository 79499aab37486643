import { Button, Card, Heading, Paragraph, Textfield } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Refused } from "../conclusion/Refused";
import { useFormats } from "../language/format";
import { caseCode } from "../rooms/roomAddress";
import { LoadFailure } from "../shell/LoadFailure";
import { PageSkeleton } from "../shell/PageSkeleton";
import { useLoad } from "../shell/useLoad";
import { usePageTitle } from "../shell/usePageTitle";
import { SignInAnew } from "../shell/SignInAnew";
import { useProblemText } from "../shell/useProblemText";
import { useSend } from "../shell/useSend";
import { useTyped } from "../shell/useTyped";
import type { Schemas } from "../wire";
import { get, post } from "../wire/http";
import { newId } from "../wire/newId";
import { useCountryName } from "./useCountryName";

type Opening = Schemas["ExpertOpeningView"];
type Decision = Schemas["OpeningDecision"];

/** For a data-protection officer: who is asked in from beyond the EEA, what waits first, and from within it. Nothing of
 * a case. */
export function OpeningsPage(): ReactElement {
  const { t } = useTranslation("membership");
  usePageTitle(t("openings.title"));
  const [loaded, reload] = useLoad((signal) => get("/api/expert-openings", { signal }), "openings");
  if (loaded.state === "loading") { return <PageSkeleton />; }
  if (loaded.state === "failed") { return <LoadFailure problem={loaded.problem} onRetry={reload} />; }
  return (
    <div className="entry">
      <header className="entry-head">
        <Heading level={1} data-size="lg">{t("openings.title")}</Heading>
        <Paragraph>{t("openings.means")}</Paragraph>
      </header>
      <Heading level={2} data-size="sm">{t("openings.outside")}</Heading>
      <Openings all={loaded.value.filter((opening) => opening.needsOpening)} none={t("openings.none")}
        onDone={reload} />
      <Heading level={2} data-size="sm">{t("openings.within")}</Heading>
      <Paragraph>{t("openings.withinMeans")}</Paragraph>
      <Openings all={loaded.value.filter((opening) => !opening.needsOpening)} none={t("openings.noneWithin")}
        onDone={reload} />
    </div>
  );
}

function Openings({ all, none, onDone }: {
  readonly all: readonly Opening[]; readonly none: string; readonly onDone: () => void;
}): ReactElement {
  if (all.length === 0) { return <Card><Paragraph>{none}</Paragraph></Card>; }
  return (
    <ul className="waiting-list">
      {all.map((opening) => (
        <li key={opening.invitationId}><OpeningCard opening={opening} onDone={onDone} /></li>
      ))}
    </ul>
  );
}

function OpeningCard({ opening, onDone }: {
  readonly opening: Opening; readonly onDone: () => void;
}): ReactElement {
  const { t } = useTranslation(["membership", "entry"]);
  const formats = useFormats();
  const country = useCountryName();
  return (
    <Card>
      <Heading level={3} data-size="2xs">{opening.institution}, {country(opening.country)}</Heading>
      <Paragraph data-size="sm">
        {t("openings.asked", { by: opening.invitedBy, at: formats.dateTime(opening.askedAt) })}{" "}
        {t(`openings.about.${opening.adviceOn}`, { profession: opening.profession })}
        <br />{t("entry:myPage.caseCode", { code: caseCode(opening.roomId) })}
        <br />{t("openings.until", { until: formats.date(opening.accessUntil) })}
        <br />{t(`expert.standing.${opening.standing}`, { until: formats.date(opening.linkUntil) })}
        {opening.acceptedAt !== null && (
          <>
            <br />{t("openings.accepted", { at: formats.dateTime(opening.acceptedAt) })}{" "}
            {t(opening.confirmed ? "openings.confirmed" : "openings.unconfirmed")}
          </>
        )}
        {opening.ground !== null && <><br />{t("openings.ground", { ground: opening.ground })}</>}
      </Paragraph>
      <Decide opening={opening} onDone={onDone} />
    </Card>
  );
}

/** What an officer may decide next. */
function choicesOf({ needsOpening, decision, standing }: Opening): readonly Decision[] {
  if (!needsOpening || ["withdrawn", "expired", "wrongPlace"].includes(standing)) { return []; }
  return decision === "opened" ? ["withdrawn"] : decision === null ? ["opened", "refused"] : ["opened"];
}

function Decide({ opening, onDone }: {
  readonly opening: Opening; readonly onDone: () => void;
}): ReactElement | null {
  const { t } = useTranslation("membership");
  const inWords = useProblemText();
  const { busy, problem, send } = useSend();
  const [ground, setGround] = useTyped(`opening ${opening.invitationId} ground`, "");
  const choices = choicesOf(opening);
  if (choices.length === 0) { return null; }
  const decide = async (decision: Decision): Promise<void> => {
    const done = await send(async () => (await post("/api/rooms/{roomId}/commands", {
      path: { roomId: opening.roomId },
      body: [{ commandId: newId(), type: "decideExpertOpening", data: {
        invitationId: opening.invitationId, decision, ground,
      } }],
    }))[0]!);
    if (done) { setGround(""); onDone(); }
  };
  return (
    <>
      <Textfield multiline rows={2} data-size="sm" label={t("openings.why")} value={ground}
        onChange={(event) => { setGround(event.target.value); }} />
      <Refused text={problem === null ? undefined : inWords(problem)} />
      {problem?.code === "signInTooOld" && <SignInAnew typed />}
      <div className="form-actions">
        {choices.map((choice) => (
          <Button key={choice} data-size="sm" variant={choice === "opened" ? "primary" : "secondary"}
            disabled={busy || ground.trim() === ""} onClick={() => void decide(choice)}>
            {t(`openings.do.${choice}`)}
          </Button>
        ))}
      </div>
    </>
  );
}
