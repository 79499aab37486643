import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../language/format";
import { useOpenRoom } from "../rooms/roomAccess";
import type { Member } from "../wire";
import { authorities } from "./familyLink";
import { isUnproven } from "./unproven";

/** By what a representative acts for the patient, how that was confirmed and how long it holds; or that it is not. */
export function AuthorityLine({ member }: { readonly member: Member }): ReactElement | null {
  const { t } = useTranslation("membership");
  const { you } = useOpenRoom();
  const formats = useFormats();
  if (!you.identity || member.role !== "representative") { return null; }
  if (isUnproven(member)) { return <small><strong>{t("authority.unproven")}</strong></small>; }
  const link = member.relation?.link;
  const kind = authorities.find((each) => each === link?.kind);
  if (link == null || kind === undefined) { return null; }
  const { proof = null, from = null, until = null } = link;
  return (
    <small>
      {proof === null ? `${t(`authority.${kind}`)}.` : t("authority.line", { kind: t(`authority.${kind}`), proof })}
      {from !== null && until === null && ` ${t("authority.since", { from: formats.date(from) })}`}
      {from !== null && until !== null
        && ` ${t("authority.lasts", { from: formats.date(from), until: formats.date(until) })}`}
    </small>
  );
}
