import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { NavLink } from "react-router";
import { useOwnEntry, type OwnEntry } from "../directory/useOwnEntry";
import { hasRequests, isFamily, type PersonRole } from "../entry/usualRole";
import { openingRolesOf } from "../entry/useOpeningRoles";
import { useSession } from "./session";

/** The places of the product that are for this person. */
export function MainMenu(): ReactElement | null {
  const role = useSession().person?.account?.role;
  return role === undefined ? null : <Items role={role} />;
}

/** What the directory lets them do decides, beside what they usually are. */
function Items({ role }: { readonly role: PersonRole }): ReactElement {
  const { t } = useTranslation(["common", "review", "audit"]);
  const entry = useOwnEntry();
  const listed = entry.state === "ready" ? entry.value : undefined;
  const administers = role === "administrator" || listed?.administrator === true;
  return (
    <>
      <li><NavLink to="/" end>{t("myPage")}</NavLink></li>
      {!isFamily(role) && <WorkItems role={role} listed={listed} />}
      {(role === "patient" || role === "representative") && (
        <li><NavLink to="/access">{t("audit:ownTitle")}</NavLink></li>
      )}
      {role === "logController" && <li><NavLink to="/log-review">{t("review:title")}</NavLink></li>}
      {administers && <li><NavLink to="/administration">{t("administration")}</NavLink></li>}
    </>
  );
}

function WorkItems({ role, listed }: {
  readonly role: PersonRole; readonly listed: OwnEntry | undefined;
}): ReactElement {
  const { t } = useTranslation(["request", "membership"]);
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
