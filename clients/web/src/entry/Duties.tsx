import { Card, Heading, Link as DesignLink, Paragraph } from "@digdir/designsystemet-react";
import type { ReactElement, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { ReviewNotice } from "../audit/ReviewNotice";
import { ErasedRooms } from "../custody/ErasedRooms";
import { useLoad } from "../shell/useLoad";
import type { Schemas } from "../wire";
import { get } from "../wire/http";
import { AdministratorWaits } from "./AdministratorWaits";
import { NothingWaits } from "./NothingWaits";
import type { PersonRole } from "./usualRole";

/** What waits for whoever looks after the service and takes part in no case, then what they do here. */
export function Duties({ role, administers }: {
  readonly role: PersonRole; readonly administers: boolean;
}): ReactElement {
  const { t } = useTranslation(["entry", "common"]);
  return (
    <>
      <section aria-labelledby="waiting">
        <Heading level={2} data-size="sm" id="waiting">{t("common:waitingForYou")}</Heading>
        {dutyOf(role) === "logController" ? <ReviewNotice administers={administers} />
          : <Waits administers={administers} opens={role === "dataProtectionOfficer"}>
            {(nothing) => nothing && <NothingWaits />}
          </Waits>}
      </section>
      <section aria-labelledby="duties">
        <Heading level={2} data-size="sm" id="duties">{t("duties.title")}</Heading>
        <Card><Paragraph>{t(`duties.${dutyOf(role)}`)}</Paragraph>
          {role === "administrator" && (
            <DesignLink asChild><Link to="/administration">{t("duties.toAdministration")}</Link></DesignLink>
          )}
          {role === "logController" && (
            <DesignLink asChild><Link to="/log-review">{t("duties.toReview")}</Link></DesignLink>
          )}
          {role === "dataProtectionOfficer" && (
            <DesignLink asChild><Link to="/openings">{t("duties.toOpenings")}</Link></DesignLink>
          )}
        </Card>
      </section>
      {role === "logController" && <ErasedRooms />}
    </>
  );
}

function dutyOf(role: PersonRole): "administrator" | "dataProtectionOfficer" | "logController" {
  return role === "administrator" || role === "dataProtectionOfficer" ? role : "logController";
}

/** What waits for who administers and for a data-protection officer, whatever else they are. What stands below is told
 * whether nothing does. */
export function Waits({ administers, opens, children }: {
  readonly administers: boolean; readonly opens: boolean; readonly children: (nothing: boolean) => ReactNode;
}): ReactElement {
  const below = (nothing: boolean): ReactNode => opens
    ? <Openings>{(none) => children(nothing && none)}</Openings> : children(nothing);
  return administers ? <AdministratorWaits>{below}</AdministratorWaits> : <>{below(true)}</>;
}

/** Invitations from beyond the EEA that nobody has decided. */
function Openings({ children }: { readonly children: (none: boolean) => ReactNode }): ReactElement {
  const { t } = useTranslation("entry");
  const [loaded] = useLoad((signal) => get("/api/expert-openings", { signal }), "openings");
  const open = loaded.state === "ready" ? loaded.value.filter(isUndecided).length : 0;
  return (
    <>
      {open > 0 && (
        <Link className="waiting-item" to="/openings"><strong>{t("duties.openings", { count: open })}</strong></Link>
      )}
      {children(loaded.state === "ready" && open === 0)}
    </>
  );
}

export function isUndecided({ decision, standing }: Schemas["ExpertOpeningView"]): boolean {
  return decision === null && standing !== "withdrawn" && standing !== "expired";
}
