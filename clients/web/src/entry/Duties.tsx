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
import type { PersonRole } from "./usualRole";

/** What waits for whoever looks after the service and takes part in no case, then what they do here. */
export function Duties({ role }: { readonly role: PersonRole }): ReactElement {
  const { t } = useTranslation(["entry", "common"]);
  return (
    <>
      <section aria-labelledby="waiting">
        <Heading level={2} data-size="sm" id="waiting">{t("common:waitingForYou")}</Heading>
        {role === "dataProtectionOfficer"
          ? <Openings otherwise={<Card className="empty"><Paragraph>{t("myPage.nothingWaits")}</Paragraph></Card>} />
          : role === "administrator" ? <AdministratorWaits />
            : <ReviewNotice />}
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

/** Invitations from beyond the EEA that nobody has decided; `otherwise` where there are none. */
export function Openings({ otherwise }: { readonly otherwise?: ReactNode }): ReactElement | null {
  const { t } = useTranslation("entry");
  const [loaded] = useLoad((signal) => get("/api/expert-openings", { signal }), "openings");
  if (loaded.state !== "ready") { return null; }
  const open = loaded.value.filter(isUndecided).length;
  return open === 0 ? <>{otherwise}</> : (
    <Link className="waiting-item" to="/openings"><strong>{t("duties.openings", { count: open })}</strong></Link>
  );
}

export function isUndecided({ decision, standing }: Schemas["ExpertOpeningView"]): boolean {
  return decision === null && standing !== "withdrawn" && standing !== "expired";
}
