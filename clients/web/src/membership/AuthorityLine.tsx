import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../language/format";
import { useOpenRoom } from "../rooms/roomAccess";
import type { Member, Schemas } from "../wire";
import { authorities } from "./familyLink";
import { isUnproven } from "./unproven";

/** By what a representative acts for the patient, how that was confirmed and how long it holds; or that it is not. */
export function AuthorityLine({ member }: { readonly member: Member }): ReactElement | null {
  const { t } = useTranslation("membership");
  const { you } = useOpenRoom();
  if (!you.identity || member.role !== "representative") { return null; }
  if (isUnproven(member)) { return <small><strong>{t("authority.unproven")}</strong></small>; }
  return member.relation?.link == null ? null : <small><AuthorityText link={member.relation.link} /></small>;
}

/** What an authority is, how it was confirmed, and from and to which day it holds. */
export function AuthorityText({ link }: { readonly link: Schemas["FamilyLink"] }): ReactElement | null {
  const { t } = useTranslation("membership");
  const formats = useFormats();
  const kind = authorities.find((each) => each === link.kind);
  if (kind === undefined) { return null; }
  const { proof = null, from = null, until = null } = link;
  return (
    <>
      {proof === null ? `${t(`authority.${kind}`)}.` : t("authority.line", { kind: t(`authority.${kind}`), proof })}
      {from !== null && until === null && ` ${t("authority.since", { from: formats.date(from) })}`}
      {from !== null && until !== null
        && ` ${t("authority.lasts", { from: formats.date(from), until: formats.date(until) })}`}
    </>
  );
}
