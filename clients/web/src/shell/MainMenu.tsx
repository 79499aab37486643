import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { NavLink } from "react-router";
import { useOwnEntry } from "../directory/useOwnEntry";
import { hasRequests, isFamily, type PersonRole } from "../entry/usualRole";
import { openingRolesOf } from "../entry/useOpeningRoles";
import { useSession } from "./session";

/** The places of the product that are for this person. */
export function MainMenu(): ReactElement | null {
  const { t } = useTranslation(["common", "review", "audit"]);
  const role = useSession().person?.account?.role;
  if (role === undefined) { return null; }
  return (
    <>
      <li><NavLink to="/" end>{t("myPage")}</NavLink></li>
      {!isFamily(role) && <WorkItems role={role} />}
      {(role === "patient" || role === "representative") && (
        <li><NavLink to="/access">{t("audit:ownTitle")}</NavLink></li>
      )}
      {role === "logController" && <li><NavLink to="/log-review">{t("review:title")}</NavLink></li>}
      {role === "administrator" && <li><NavLink to="/administration">{t("administration")}</NavLink></li>}
    </>
  );
}

/** What the directory lets them do decides, beside what they usually are. */
function WorkItems({ role }: { readonly role: PersonRole }): ReactElement {
  const { t } = useTranslation(["request", "membership"]);
  const entry = useOwnEntry();
  const listed = entry.state === "ready" ? entry.value : undefined;
  const opens = listed !== undefined && openingRolesOf(listed).length > 0;
  const sends = listed !== undefined && listed.sendsAs.length > 0;
  return (
    <>
      {(hasRequests(role) || sends || opens) && <li><NavLink to="/requests">{t("menu")}</NavLink></li>}
      {opens && <li><NavLink to="/new">{t("newCase")}</NavLink></li>}
      {listed !== undefined && listed.officerFor !== null && (
        <li><NavLink to="/openings">{t("membership:openings.menu")}</NavLink></li>
      )}
    </>
  );
}
