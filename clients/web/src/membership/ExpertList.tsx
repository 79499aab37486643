import { Heading, Paragraph, Textfield } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../conclusion/useCommand";
import { useFormats } from "../language/format";
import { InlineForm } from "../rooms/InlineForm";
import { useOpenRoom } from "../rooms/roomAccess";
import type { Id, Schemas } from "../wire";
import { standingOf } from "./invitationStanding";
import { NobodyOpens } from "./NobodyOpens";
import { useRoomPeople } from "./roomPeople";
import { useCountryName } from "./useCountryName";

/** Every expert who was asked in by a link, the newest first, and what became of it. */
export function ExpertList(): ReactElement | null {
  const { t } = useTranslation("membership");
  const { state } = useOpenRoom();
  const all = Object.entries(state.membership.invitations).toSorted(([, a], [, b]) => b.at.localeCompare(a.at));
  if (all.length === 0) { return null; }
  return (
    <section aria-labelledby="experts">
      <Heading level={3} data-size="2xs" id="experts">{t("expert.list")}</Heading>
      {all.map(([id, invitation]) => <ExpertLine key={id} id={id} invitation={invitation} />)}
    </section>
  );
}

function ExpertLine({ id, invitation }: {
  readonly id: Id; readonly invitation: Schemas["ExpertInvitation"];
}): ReactElement {
  const { t } = useTranslation("membership");
  const { may } = useOpenRoom();
  const formats = useFormats();
  const person = useRoomPeople();
  const country = useCountryName();
  const { busy, refused, old, give } = useCommand();
  const [reason, setReason] = useState("");
  const { expert, opening, claim } = invitation;
  const standing = standingOf(invitation, new Date());
  const withdraw = t("expert.withdrawOf", { name: expert.name });
  return (
    <div>
      <Paragraph data-size="sm">
        <strong>{expert.name}</strong> {expert.profession}, {expert.institution}, {country(expert.country)}
        <br />{expert.contact}
        <br />{t(`expert.standing.${standing}`, { until: formats.date(invitation.linkUntil) })}{" "}
        {t("expert.askedBy", { by: person(invitation.by).name, at: formats.dateTime(invitation.at) })}
        {opening !== null && (
          <>
            <br />
            {t(`expert.decided.${opening.decision}`, { by: opening.officer, at: formats.dateTime(opening.at) })}
            {" "}{opening.ground}
          </>
        )}
        {invitation.withdrawn !== null && invitation.withdrawn.reason !== "" && (
          <><br />{invitation.withdrawn.reason}</>
        )}
      </Paragraph>
      {claim !== null && standing !== "taken" && <BothNames invited={expert.name} signedIn={claim.signedIn.name} />}
      {claim !== null && standing === "otherName" && may("confirmExpertName") && (
        <InlineForm open={t("expert.sameOf", { name: expert.name })} shown={t("expert.same")} send={t("expert.letIn")}
          busy={busy} refused={refused} old={old}
          onSend={() => give("confirmExpertName", { invitationId: id, claimId: claim.signedIn.id })}>
          <Paragraph data-size="sm">{t("expert.sameMeans")}</Paragraph>
        </InlineForm>
      )}
      {standing === "waiting" && may("inviteExpert") && <NobodyOpens />}
      {may("withdrawExpertInvitation") && ["open", "waiting", "refused", "otherName"].includes(standing) && (
        <InlineForm open={withdraw} shown={t("expert.withdraw")} send={t("expert.withdraw")} busy={busy}
          refused={refused} ready={reason.trim() !== ""}
          onSend={() => give("withdrawExpertInvitation", { invitationId: id, reason })}>
          <Textfield data-size="sm" label={t("panel.reason")} value={reason} autoFocus
            onChange={(event) => { setReason(event.target.value); }} />
        </InlineForm>
      )}
    </div>
  );
}

/** Side by side, for whoever decides whether both are one person's. */
function BothNames({ invited, signedIn }: {
  readonly invited: string; readonly signedIn: string;
}): ReactElement {
  const { t } = useTranslation("membership");
  return (
    <dl className="both-names">
      <div><dt>{t("expert.names.invited")}</dt><dd>{invited}</dd></div>
      <div><dt>{t("expert.names.signedIn")}</dt><dd>{signedIn === "" ? t("expert.names.none") : signedIn}</dd></div>
    </dl>
  );
}
