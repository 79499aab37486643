import { Paragraph, Radio } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../conclusion/useCommand";
import { useFormats } from "../language/format";
import { InlineForm } from "../rooms/InlineForm";
import { useOpenRoom } from "../rooms/roomAccess";
import type { ConsentScope, RecordedConsent } from "../wire";
import { holdersOf, isOfAge, lackingOf, needsEach } from "./holders";
import { countsOf, today } from "./latest";

/** Whose yes a scope needs, and the way to set it; nothing once the patient answers for themselves, or has died. */
export function WhoAgrees({ scope }: { readonly scope: ConsentScope }): ReactElement | null {
  const { t } = useTranslation(["consent", "common"]);
  const { state, may, you } = useOpenRoom();
  const { busy, refused, give } = useCommand();
  const each = needsEach(state.consent, scope);
  const [who, setWho] = useState<"one" | "both">();
  const holders = holdersOf(state);
  if (state.life.death !== null || isOfAge(state.case.identity?.birthDate, today())) { return null; }
  return (
    <>
      {each && <Paragraph data-size="xs">{t("holders.each")} <SetBy scope={scope} /></Paragraph>}
      {each && you.identity && holders.length < 2 && <Paragraph data-size="xs">{t("holders.few")}</Paragraph>}
      {may("setWhoAgrees") && you.identity && (each || holders.length > 0) && (
        <InlineForm open={t("holders.setFor", { scope: t(`scope.${scope}`) })} shown={t("holders.set")}
          send={t("common:save")} busy={busy} refused={refused} ready={who !== undefined}
          onSend={() => who === undefined ? Promise.resolve(false) : give("setWhoAgrees", { scope, who })}>
          {(["one", "both"] as const).map((choice) => (
            <Radio key={choice} data-size="sm" name={`agrees-${scope}`} value={choice} label={t(`holders.as.${choice}`)}
              checked={(who ?? (each ? "both" : "one")) === choice} onChange={() => { setWho(choice); }} />
          ))}
        </InlineForm>
      )}
    </>
  );
}

/** When it was set, and by whom where the reader knows them. */
function SetBy({ scope }: { readonly scope: ConsentScope }): ReactElement | null {
  const { t } = useTranslation("consent");
  const { state } = useOpenRoom();
  const formats = useFormats();
  const rule = state.consent.agreements.find((each) => each.scope === scope);
  if (rule === undefined) { return null; }
  const [date, by] = [formats.date(rule.at), state.membership.members[rule.by]?.person.name ?? ""];
  return <>{by === "" ? t("holders.on", { date }) : t("holders.by", { date, by })}</>;
}

/** Whose answer is lacking before what was given opens anything; without identity, that the reader is not told. After
 * a death nobody's is. */
export function Lacking({ latest }: { readonly latest: RecordedConsent }): ReactElement | null {
  const { t } = useTranslation("consent");
  const { state, me, you } = useOpenRoom();
  const formats = useFormats();
  if (state.life.death !== null || !needsEach(state.consent, latest.scope)
    || countsOf(state.consent, latest) !== "given") { return null; }
  if (!you.identity) { return <Paragraph data-size="xs">{t("holders.unnamed")}</Paragraph>; }
  const list = formats.list(lackingOf(state, latest).map(({ person }) =>
    person.personId === me.person.personId ? t("holders.you") : person.name));
  return list === "" ? null : <Paragraph data-size="sm"><strong>{t("holders.lack", { list })}</strong></Paragraph>;
}
