import { Alert, Checkbox, Field, Label, Radio, Select, Textfield } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { outsideKinds, type OutsideKind } from "../conclusion/exportRules";
import { useCommand } from "../conclusion/useCommand";
import { AuthorityFields, isProved, linkOf, type Authority } from "../membership/AuthorityFields";
import { isUnproven } from "../membership/unproven";
import { keptOf } from "../membership/saidBy";
import { InlineForm } from "../rooms/InlineForm";
import { useOpenRoom } from "../rooms/roomAccess";
import type { ConsentScope } from "../wire";
import { GiverField, nobody } from "./GiverField";
import { isKnownChild } from "./holders";
import { languages } from "./languages";
import { today } from "./latest";
import { isShown, notShown, ProofField, shownBy } from "./ProofField";

/** Records a yes or no on one scope. The answer and who gave it are nobody's to guess. */
export function RecordConsent({ scope }: { readonly scope: ConsentScope }): ReactElement {
  const { t, i18n } = useTranslation(["consent", "common", "conclusion", "family"]);
  const { you, state: { membership, case: known } } = useOpenRoom();
  // Who answers on their own page is known, and so is all that makes it provable.
  const own = you.reach === "family";
  const { busy, refused, give } = useCommand();
  const [decision, setDecision] = useState<"given" | "refused">();
  const [receiver, setReceiver] = useState("");
  const [kind, setKind] = useState<OutsideKind>();
  const [on, setOn] = useState(() => today());
  const [language, setLanguage] = useState(i18n.language);
  const [interpreter, setInterpreter] = useState(false);
  const [shown, setShown] = useState(notShown);
  const [giver, setGiver] = useState(nobody);
  const [authority, setAuthority] = useState<Authority>({
    kind: "parentalResponsibility", proof: "", from: "", until: "",
  });
  const outside = scope === "receiverOutsideHealth";
  const givenBy = own ? you.role : keptOf(giver.words);
  const named = giver.person === null ? undefined : membership.members[giver.person];
  const unproven = !own && you.identity && decision === "given" && named !== undefined && isUnproven(named);
  // Whoever is not of the room has nowhere else where it stands that they may say yes.
  const outsider = !own && giver.person === null && decision === "given" && givenBy.trim() !== ""
    && givenBy !== "patient";
  // A child is heard, and the parents say yes.
  const child = isKnownChild(known, today());
  const childs = child && decision === "given" && (givenBy === "patient" || named?.role === "patient");
  const decisions = own && child && you.role === "patient" ? ["refused"] as const : ["given", "refused"] as const;
  const ready = !unproven && !childs && (!outsider || isProved(authority)) && decision !== undefined
    && givenBy.trim() !== "" && (own || isShown(shown)) && (!outside || (receiver.trim() !== "" && kind !== undefined));
  return (
    <InlineForm open={t(own ? "family:answerFor" : "recordFor", { scope: t(`scope.${scope}`) })}
      shown={t(own ? "family:answer" : "record")} send={t("common:save")} busy={busy} refused={refused} ready={ready}
      onSend={() => decision === undefined ? Promise.resolve(false) : give("recordConsent", {
        scope, receiver: outside ? receiver : null, receiverKind: outside ? kind ?? null : null, decision, language, on,
        interpreter, givenBy, receivedBy: "", ...shownBy(shown), giver: own ? null : giver.person,
        authority: outsider ? linkOf(authority) : null,
      })}>
      {outside && (
        <>
          <Field data-size="sm">
            <Label>{t("receiverKind")}</Label>
            <Field.Description>{t("receiverKindMeans")}</Field.Description>
            <Select value={kind ?? ""} onChange={({ target: { value } }) => {
              setKind(outsideKinds.find((each) => each === value));
            }}>
              <Select.Option value="">{t("chooseKind")}</Select.Option>
              {outsideKinds.map((each) => (
                <Select.Option key={each} value={each}>{t(`conclusion:receiver.${each}`)}</Select.Option>
              ))}
            </Select>
          </Field>
          <Textfield data-size="sm" label={t("receiver")} value={receiver}
            onChange={(event) => { setReceiver(event.target.value); }} />
        </>
      )}
      {decisions.map((each) => (
        <Radio key={each} data-size="sm" name={`decision-${scope}`} value={each}
          label={t(own ? `family:${each}` : each)} checked={decision === each}
          onChange={() => { setDecision(each); }} />
      ))}
      {(childs || decisions.length === 1) && (
        <Alert data-color="info" data-size="sm">{t("common:problem.because.parentsAnswer")}</Alert>
      )}
      {!own && (
        <>
          <GiverField giver={giver} onChange={setGiver} withoutPatient={child && decision === "given"} />
          {outsider && <AuthorityFields authority={authority} onChange={setAuthority} />}
          {unproven && (
            <Alert data-color="warning" data-size="sm">{t("proveFirst", { name: named.person.name })}</Alert>
          )}
          <Textfield data-size="sm" type="date" label={t("date")} value={on} max={today()}
            onChange={(event) => { setOn(event.target.value); }} />
          <ProofField shown={shown} onChange={setShown} />
          <Field data-size="sm">
            <Label>{t("language")}</Label>
            <Select value={language} onChange={(event) => { setLanguage(event.target.value); }}>
              {languages.map((each) => (
                <Select.Option key={each} value={each}>{t(`languages.${each}`)}</Select.Option>
              ))}
            </Select>
          </Field>
          <Checkbox data-size="sm" label={t("interpreter")} checked={interpreter}
            onChange={(event) => { setInterpreter(event.target.checked); }} />
        </>
      )}
    </InlineForm>
  );
}
