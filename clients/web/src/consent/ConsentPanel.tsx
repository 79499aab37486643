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
  return (
    <section className="panel" aria-labelledby="consents">
      <Heading level={2} data-size="xs" id="consents">{title ?? t("label")}</Heading>
      {!own && <><NoticeList /><UnprovenNotice /></>}
      <ul className="consents">
        {scopes.map((scope) => {
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
              {own && <Paragraph data-size="xs">{say(`means.${scope}`)}</Paragraph>}
              {own && recordsOnly.includes(scope) && <Paragraph data-size="xs">{t("recordOnly")}</Paragraph>}
              {answers && <RecordConsent scope={scope} />}
              {reads && <WhoAgrees scope={scope} />}
            </li>
          );
        })}
      </ul>
      {reads && <InformationList />}
      {you.identity && <BlockList />}
    </section>
  );
}
