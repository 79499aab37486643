import { Heading, Link as DesignLink } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { mayReadAccessLog } from "../audit/mayRead";
import { useOpenRoom } from "../rooms/roomAccess";
import type { Id, Member, Role } from "../wire";
import { EmergencyList } from "./EmergencyList";
import { ExpertList } from "./ExpertList";
import { InviteExpert } from "./InviteExpert";
import { InviteMember } from "./InviteMember";
import { InvitePatientSide } from "./InvitePatientSide";
import { MemberLine } from "./MemberLine";
import { useOutOfUse } from "./useOutOfUse";

const family: readonly Role[] = ["patient", "representative", "nextOfKin"];

/** The way to invite one more, before many names, and who takes part, in the order they came. */
export function MembersPanel({ title }: { readonly title?: string }): ReactElement {
  const { t } = useTranslation(["membership", "audit"]);
  const { roomId, state, you, may } = useOpenRoom();
  const outOfUse = useOutOfUse();
  const everyone = Object.values(state.membership.members).toSorted((a, b) => a.order - b.order);
  return (
    <section className="panel" aria-labelledby="members">
      <Heading level={2} data-size="xs" id="members">{title ?? t("members")}</Heading>
      {may("inviteMember") && <InviteMember />}
      {may("inviteMember") && may("recordRelation") && you.identity && state.case.identity !== null
        && <InvitePatientSide />}
      {may("inviteExpert") && <InviteExpert />}
      <Group of={everyone.filter(({ role }) => family.includes(role))} title={t("panel.forThePatient")}
        all={everyone} outOfUse={outOfUse} />
      <Group of={everyone.filter(({ role }) => !family.includes(role))} title={t("panel.professionals")}
        all={everyone} outOfUse={outOfUse} />
      <ExpertList />
      <EmergencyList />
      {mayReadAccessLog(you) && (
        <DesignLink asChild><Link to={`/rooms/${roomId}/access`}>{t("audit:title")}</Link></DesignLink>
      )}
    </section>
  );
}

/** Those of one side who take part; nothing where there are none. */
function Group({ of, all, outOfUse, title }: {
  readonly of: readonly Member[];
  readonly all: readonly Member[];
  readonly outOfUse: readonly Id[];
  readonly title: string;
}): ReactElement | null {
  const here = of.filter(({ standing }) => standing !== "removed");
  if (here.length === 0) { return null; }
  return (
    <section className="case-part">
      <Heading level={3} data-size="2xs">{title}</Heading>
      <ul className="members">
        {here.map((member) => (
          <MemberLine key={member.person.personId} member={member} order={all.indexOf(member)}
            outOfUse={outOfUse.includes(member.person.personId)} />
        ))}
      </ul>
    </section>
  );
}
