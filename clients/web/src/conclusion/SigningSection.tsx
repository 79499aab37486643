import { Button, Heading, Tag, Textfield } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../language/format";
import { useOpenRoom } from "../rooms/roomAccess";
import { useTyped } from "../shell/useTyped";
import { Cosigners } from "./Cosigners";
import { PersonLine } from "./PersonLine";
import { Refused } from "./Refused";
import { SignDialog } from "./SignDialog";
import { mustSign } from "./standing";
import { useCommand } from "./useCommand";

/** From proposal to signature: who signs, who has, and the step that the reader may take now. */
export function SigningSection(): ReactElement {
  const { t } = useTranslation("conclusion");
  const { may, state, you } = useOpenRoom();
  const formats = useFormats();
  const { busy, refused, give } = useCommand();
  const [signing, setSigning] = useTyped("signing", false);
  const [reason, setReason] = useState<string>();
  const { phase } = state.case;
  const signers = mustSign(state);
  const mine = signers.includes(you.personId) && state.conclusion.signatures[you.personId] === undefined;
  const goesBack = phase === "proposed" || phase === "signed" || phase === "closed";
  const back = async (): Promise<void> => {
    if (await give("changePhase", { to: "inConference", reason: reason ?? "" })) { setReason(undefined); }
  };
  return (
    <section aria-labelledby="signing" className="signing">
      <Heading level={2} data-size="xs" id="signing">{t("signing.title")}</Heading>
      <p>{t(`signing.phase.${phase}`)}</p>
      {phase !== "signed" && phase !== "closed" && (
        <ul className="signers">
          {signers.map((person) => {
            const at = state.conclusion.signatures[person];
            return (
              <li key={person}>
                <PersonLine id={person} detailed />
                <Tag data-size="sm" data-color={at === undefined ? "warning" : "success"}>
                  {at === undefined ? t("signing.missing") : t("signing.signedAt", { at: formats.dateTime(at) })}
                </Tag>
              </li>
            );
          })}
        </ul>
      )}
      <Cosigners />
      <div className="form-actions">
        {phase === "inConference" && may("changePhase") && (
          <Button disabled={busy} onClick={() => { void give("changePhase", { to: "proposed", reason: null }); }}>
            {t("signing.propose")}
          </Button>
        )}
        {phase === "proposed" && mine && may("signConclusion") && (
          <Button onClick={() => { setSigning(true); }}>{t("signing.readAndSign")}</Button>
        )}
        {goesBack && may("changePhase") && reason === undefined && (
          <Button variant="tertiary" onClick={() => { setReason(""); }}>
            {t(phase === "proposed" ? "signing.backToConference" : "signing.reopen")}
          </Button>
        )}
      </div>
      {reason !== undefined && (
        <form className="inline-form" onSubmit={(event) => { event.preventDefault(); void back(); }}>
          <Textfield multiline rows={2} autoFocus required maxLength={4000} data-size="sm" value={reason}
            label={t("signing.why")} onChange={(event) => { setReason(event.target.value); }} />
          <div className="form-actions">
            <Button type="submit" data-size="sm" disabled={busy || reason.trim() === ""}>
              {t(phase === "proposed" ? "signing.backToConference" : "signing.reopen")}
            </Button>
            <Button variant="tertiary" data-size="sm" type="button" onClick={() => { setReason(undefined); }}>
              {t("cancel", { ns: "common" })}
            </Button>
          </div>
        </form>
      )}
      <Refused text={refused} />
      {signing && <SignDialog close={() => { setSigning(false); }} />}
    </section>
  );
}
