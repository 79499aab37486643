import { Heading, Link as DesignLink } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { mayReadAccessLog } from "../audit/mayRead";
import { useOpenRoom } from "../rooms/roomAccess";
import { EmergencyList } from "./EmergencyList";
import { ExpertList } from "./ExpertList";
import { InviteExpert } from "./InviteExpert";
import { InviteMember } from "./InviteMember";
import { InvitePatientSide } from "./InvitePatientSide";
import { MemberLine } from "./MemberLine";

/** The way to invite one more, before many names, and who takes part, in the order they came. */
export function MembersPanel({ title }: { readonly title?: string }): ReactElement {
  const { t } = useTranslation(["membership", "audit"]);
  const { roomId, state, you, may } = useOpenRoom();
  const everyone = Object.values(state.membership.members).toSorted((a, b) => a.order - b.order);
  return (
    <section className="panel" aria-labelledby="members">
      <Heading level={2} data-size="xs" id="members">{title ?? t("members")}</Heading>
      {may("inviteMember") && <InviteMember />}
      {may("inviteMember") && may("recordRelation") && you.identity && state.case.identity !== null
        && <InvitePatientSide />}
      {may("inviteExpert") && <InviteExpert />}
      <ul className="members">
        {everyone.map((member, order) => member.standing !== "removed"
          && <MemberLine key={member.person.personId} member={member} order={order} />)}
      </ul>
      <ExpertList />
      <EmergencyList />
      {mayReadAccessLog(you) && (
        <DesignLink asChild><Link to={`/rooms/${roomId}/access`}>{t("audit:title")}</Link></DesignLink>
      )}
    </section>
  );
}
