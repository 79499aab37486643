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

/** For a data-protection officer: who is asked in from beyond the EEA, what waits first. Nothing of a case. */
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
      {loaded.value.length === 0 && <Card><Paragraph>{t("openings.none")}</Paragraph></Card>}
      <ul className="waiting-list">
        {loaded.value.map((opening) => (
          <li key={opening.invitationId}><OpeningCard opening={opening} onDone={reload} /></li>
        ))}
      </ul>
    </div>
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
      <Heading level={2} data-size="2xs">{opening.institution}, {country(opening.country)}</Heading>
      <Paragraph data-size="sm">
        {t("openings.asked", { by: opening.invitedBy, at: formats.dateTime(opening.askedAt) })}{" "}
        {t(`openings.about.${opening.adviceOn}`, { profession: opening.profession })}
        <br />{t("entry:myPage.caseCode", { code: caseCode(opening.roomId) })}
        <br />{t("openings.until", { until: formats.date(opening.accessUntil) })}
        <br />{t(`expert.standing.${opening.standing}`, { until: formats.date(opening.linkUntil) })}
        {opening.ground !== null && <><br />{t("openings.ground", { ground: opening.ground })}</>}
      </Paragraph>
      <Decide opening={opening} onDone={onDone} />
    </Card>
  );
}

/** What an officer may decide next. */
function choicesOf({ decision, standing }: Opening): readonly Decision[] {
  if (standing === "withdrawn" || standing === "expired") { return []; }
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
