import { Heading, Paragraph, Tag } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useFamilyText } from "../language/familyText";
import { UnprovenNotice } from "../membership/UnprovenNotice";
import { useOpenRoom } from "../rooms/roomAccess";
import { BlockList } from "./BlockList";
import { ConsentAnswer } from "./ConsentAnswer";
import { InformationList } from "./InformationList";
import { latestOf, recordsOnly, scopes } from "./latest";
import { NoticeList } from "./NoticeList";
import { RecordConsent } from "./RecordConsent";
import { WhoAgrees } from "./WhoAgrees";

/** What the patient has said yes and no to, each on its own, with what makes it provable. */
export function ConsentPanel({ title }: { readonly title?: string }): ReactElement {
  const { t } = useTranslation(["consent", "common", "family"]);
  const say = useFamilyText();
  const { state, may, you } = useOpenRoom();
  const own = you.reach === "family";
  // Who is not bound to the patient yet neither answers nor reads an answer: that none was given is not said then.
  const reads = you.identity || !own;
  const answers = may("recordConsent") && reads;
  // Who reads on after a death is asked nothing: what nobody answered, and what an answer would mean, would ask.
  const over = own && state.life.death !== null;
  const shown = scopes.filter((scope) => !over || latestOf(state.consent, scope).length > 0);
  return (
    <section className="panel" aria-labelledby="consents">
      <Heading level={2} data-size="xs" id="consents">{title ?? t("label")}</Heading>
      {!own && <><NoticeList /><UnprovenNotice /></>}
      <ul className="consents">
        {shown.map((scope) => {
          const latest = latestOf(state.consent, scope);
          return (
            <li key={scope} className="consent-line">
              <span className="consent-scope">{t(`scope.${scope}`)}</span>
              {!own && recordsOnly.includes(scope) && <Paragraph data-size="xs">{t("recordOnly")}</Paragraph>}
              {reads && latest.length === 0 && (
                <Tag data-size="sm" data-color="neutral">{t(own ? "family:notAsked" : "notAsked")}</Tag>
              )}
              {latest.map((each) => (
                <ConsentAnswer key={`${each.receiverKind ?? ""} ${each.receiver ?? ""}`} latest={each}
                  answers={answers} />
              ))}
              {own && !over && <Paragraph data-size="xs">{say(`means.${scope}`)}</Paragraph>}
              {own && recordsOnly.includes(scope) && <Paragraph data-size="xs">{t("recordOnly")}</Paragraph>}
              {answers && <RecordConsent scope={scope} />}
              {reads && <WhoAgrees scope={scope} />}
            </li>
          );
        })}
      </ul>
      {shown.length === 0 && <Paragraph data-size="sm">{t("asked.none")}</Paragraph>}
      {reads && <InformationList />}
      {you.identity && <BlockList />}
    </section>
  );
}
