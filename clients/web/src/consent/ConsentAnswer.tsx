import { Alert, Paragraph, Tag } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../language/format";
import { useOpenRoom } from "../rooms/roomAccess";
import type { ConsentDecision, RecordedConsent } from "../wire";
import { ConsentProofLine } from "./ConsentProofLine";
import { lackingOf, lacksAuthority, mayBeSettled } from "./holders";
import { answersOf, countsOf, differ, isAgainst, settledOf, today } from "./latest";
import { SettleConsent } from "./SettleConsent";
import { Lacking } from "./WhoAgrees";
import { WithdrawConsent } from "./WithdrawConsent";

const colours = { given: "success", refused: "neutral", withdrawn: "warning" } as const;

/** What counts on one scope and receiver; where those who answer differ, what each of them said and what that means. */
export function ConsentAnswer({ latest, answers }: {
  readonly latest: RecordedConsent;
  readonly answers: boolean;
}): ReactElement {
  const { t } = useTranslation(["consent", "family"]);
  const { state: { case: known, consent, membership, life }, may, me, you } = useOpenRoom();
  const own = you.reach === "family";
  const counts = countsOf(consent, latest);
  // After a death nobody is asked, so that no answer is waited for.
  const over = life.death !== null;
  const waits = !over && lackingOf({ case: known, consent, membership }, latest).length > 0;
  const unfounded = lacksAuthority({ case: known, consent, membership }, latest);
  // A yes that names nobody may be theirs; of another's a representative takes back nothing (CON-125).
  const mayTakeBack = !own || me.role === "patient" || answersOf(consent, latest)
    .some(({ decision, giver }) => decision === "given" && (giver == null || giver === me.person.personId));
  if (!differ(consent, latest)) {
    return (
      <div className="consent-answer">
        {unfounded ? <Tag data-size="sm" data-color="warning">{t("opensNothing")}</Tag>
          : waits ? <Tag data-size="sm" data-color="warning">{t("holders.waits")}</Tag>
            : <AnswerTag decision={counts} />}
        {latest.receiver !== null && <> <ReceiverName latest={latest} /></>}
        <Lacking latest={latest} />
        {unfounded && !over && <Paragraph data-size="sm">{t("askAnew")}</Paragraph>}
        <SettledLine latest={latest} />
        {settledOf(consent, latest) === undefined && !waits && <ConsentProofLine consent={latest} />}
        {waits && <GivenBy latest={latest} />}
        {answers && counts === "given" && mayTakeBack && <WithdrawConsent consent={latest} />}
      </div>
    );
  }
  const said = answersOf(consent, latest);
  // Neither is it told by what answer a no would end.
  const differs = over ? "differed" : "differ";
  const isOverruled = (one: RecordedConsent): boolean =>
    said.some((each) => each.giver === one.giver && isAgainst(each, one));
  const settles = may("settleConsent") && you.identity
    && mayBeSettled({ case: known, consent, membership }, latest, today());
  return (
    <div className="consent-answer">
      {latest.receiver !== null && <Paragraph data-size="sm"><ReceiverName latest={latest} /></Paragraph>}
      <Alert data-color="warning" data-size="sm">
        <Paragraph data-size="sm">
          {t(isOverruled(latest) ? over ? "ownNoHeld" : "ownNoHolds" : `${own ? "family" : "consent"}:${differs}`)}
        </Paragraph>
      </Alert>
      <ul className="plain" aria-label={t("answersHere")}>
        {said.map((each) => (
          <li key={each.order}>
            <AnswerTag decision={each.decision} />
            <ConsentProofLine consent={each} />
            {answers && each.decision === "given" && !isOverruled(each)
              && (!own || each.giver === me.person.personId) && <WithdrawConsent consent={each} />}
          </li>
        ))}
      </ul>
      {settles && <SettleConsent latest={latest} />}
    </div>
  );
}

/** The receiver with its kind, as far as they are told. */
function ReceiverName({ latest: { receiver, receiverKind } }: { readonly latest: RecordedConsent }): ReactElement {
  const { t } = useTranslation(["consent", "conclusion"]);
  if (receiverKind == null) { return <>{receiver} ({t("kindNotSaid")})</>; }
  const kind = t(`conclusion:receiver.${receiverKind}`);
  return <>{receiver === "" ? kind : `${receiver ?? ""} (${kind})`}</>;
}

/** Who has answered already, while others' answers are lacking. */
function GivenBy({ latest }: { readonly latest: RecordedConsent }): ReactElement {
  const { t } = useTranslation("consent");
  const { state: { consent } } = useOpenRoom();
  return (
    <ul className="plain" aria-label={t("answersHere")}>
      {answersOf(consent, latest).map((each) => (
        <li key={each.order}><AnswerTag decision={each.decision} /> <ConsentProofLine consent={each} /></li>
      ))}
    </ul>
  );
}

function AnswerTag({ decision }: { readonly decision: ConsentDecision }): ReactElement {
  const { t } = useTranslation(["consent", "family"]);
  const own = useOpenRoom().you.reach === "family";
  return (
    <Tag data-size="sm" data-color={colours[decision]}>{t(own ? `family:${decision}` : decision)}</Tag>
  );
}

/** How answers that differed were settled, when, by whom and why. */
function SettledLine({ latest }: { readonly latest: RecordedConsent }): ReactElement | null {
  const { t } = useTranslation("consent");
  const { state } = useOpenRoom();
  const formats = useFormats();
  const settled = settledOf(state.consent, latest);
  if (settled === undefined) { return null; }
  const [date, by] = [formats.date(settled.on), state.membership.members[settled.by]?.person.name ?? ""];
  return (
    <Paragraph data-size="sm">
      {by === "" ? t("settledOn", { date }) : t("settledBy", { date, by })} {settled.reason}
    </Paragraph>
  );
}
