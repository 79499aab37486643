import { Button, Heading, Tag, Textfield } from "@digdir/designsystemet-react";
import { useState, type ReactElement, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Refused } from "../conclusion/Refused";
import { useCommand } from "../conclusion/useCommand";
import { consentCounts } from "../consent/holders";
import type { Phase } from "../wire";
import { InlineForm } from "./InlineForm";
import { goesBack, lackingFor, phases, stepsFrom } from "./phases";
import { caseCode } from "./roomAddress";
import { useOpenRoom } from "./roomAccess";

/** Which case, where it stands, what the next step lacks, who answers for it; beside that, who is here. */
export function PhaseHeader({ children }: { readonly children?: ReactNode }): ReactElement {
  const { t } = useTranslation(["case", "room", "common", "consent", "patient", "life"]);
  const { roomId, state, you, may } = useOpenRoom();
  const { phase, opening, identity } = state.case;
  const outside = you.reach === "abroad" || you.reach === "teaching";
  const hides = state.life.protected.length > 0;
  const named = (place: string | undefined): string => place === undefined ? t("common:notRecorded")
    : place === "" ? t(hides ? "life:address.hidden" : "common:notRecorded") : place;
  const counts = consentCounts(state).map(([standing, count]) => t(`consent:asked.${standing}`, { count }));
  const forward = stepsFrom(phase).filter((to) => !goesBack(phase, to));
  const back = stepsFrom(phase).filter((to) => goesBack(phase, to));
  return (
    <header className="phase-header">
      <div className="phase-title">
        <Heading level={1} data-size="sm">
          {t("code", { code: caseCode(roomId) })}
        </Heading>
        {you.identity && identity !== null && (
          <span className="patient-identity">
            {[identity.name, identity.nationalId].filter(Boolean).join(", ")}
          </span>
        )}
        {state.life.protected.length > 0 && (
          <Tag data-size="sm" data-color="warning">{t("life:address.badge")}</Tag>
        )}
        {state.life.death !== null && <Tag data-size="sm" data-color="neutral">{t("life:deathBadge")}</Tag>}
        <ol className="phase-steps" aria-label={t("phases")}>
          {phases.map((each) => (
            <li key={each} aria-current={each === phase ? "step" : undefined} data-passed={goesBack(phase, each)}>
              <span>{t(`room:phase.${each}`)}</span>
            </li>
          ))}
        </ol>
        {may("changePhase") && (
          <div className="phase-next">
            {forward.map((to) => <StepOn key={to} to={to} />)}
            {back.map((to) => <StepBack key={to} to={to} reopens={phase === "signed" || phase === "closed"} />)}
          </div>
        )}
        {children}
      </div>
      <dl className="phase-facts">
        {outside ? (
          <div><dt>{t("room:responsibleUnit")}</dt>
            <dd>{t(`patient:region.${opening?.region ?? "unknown"}`)}</dd></div>
        ) : (
          <>
            <div><dt>{t("room:controller")}</dt><dd>{named(opening?.controller.name)}</dd></div>
            <div><dt>{t("room:responsibleUnit")}</dt><dd>{named(opening?.unit.name)}</dd></div>
            <div className="phase-consents"><dt>{t("consent:label")}</dt>
              <dd>{counts.length === 0 ? t("consent:asked.none") : counts.join(", ")}</dd></div>
          </>
        )}
      </dl>
    </header>
  );
}

function StepOn({ to }: { readonly to: Phase }): ReactElement {
  const { t } = useTranslation(["case", "room", "common"]);
  const { state } = useOpenRoom();
  const { busy, refused, give } = useCommand();
  const lacking = lackingFor(state, to);
  return (
    <span className="phase-step">
      <Button data-size="sm" disabled={busy || lacking.length > 0} onClick={() => void give("changePhase", { to })}>
        {t("moveTo", { phase: t(`room:phase.${to}`) })}
      </Button>
      {lacking.length > 0 && (
        <small>{t("lacks", { list: lacking.map((each) => t(`common:lacking.${each}`)).join(", ") })}</small>
      )}
      <Refused text={refused} />
    </span>
  );
}

function StepBack({ to, reopens }: { readonly to: Phase; readonly reopens: boolean }): ReactElement {
  const { t } = useTranslation(["case", "room"]);
  const { busy, refused, give } = useCommand();
  const [reason, setReason] = useState("");
  const verb = reopens ? t("room:reopen") : t("moveBack", { phase: t(`room:phase.${to}`) });
  return (
    <InlineForm open={verb} send={verb} busy={busy} refused={refused} ready={reason.trim() !== ""}
      onSend={() => give("changePhase", { to, reason })}>
      <Textfield data-size="sm" label={t("reason")} value={reason} autoFocus
        onChange={(event) => { setReason(event.target.value); }} />
    </InlineForm>
  );
}
