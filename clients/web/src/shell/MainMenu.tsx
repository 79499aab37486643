import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { NavLink } from "react-router";
import { useOwnEntry } from "../directory/useOwnEntry";
import { isFamily } from "../entry/usualRole";
import { useOpeningRoles } from "../entry/useOpeningRoles";
import { useSession } from "./session";

/** The places of the product that are for this person. */
export function MainMenu(): ReactElement | null {
  const { t } = useTranslation(["common", "request", "review", "audit"]);
  const role = useSession().person?.account?.role;
  if (role === undefined) { return null; }
  return (
    <>
      <li><NavLink to="/" end>{t("myPage")}</NavLink></li>
      {!isFamily(role) && <li><NavLink to="/requests">{t("request:menu")}</NavLink></li>}
      {!isFamily(role) && <NewCaseItem />}
      {!isFamily(role) && <OpeningsItem />}
      {(role === "patient" || role === "representative") && (
        <li><NavLink to="/access">{t("audit:ownTitle")}</NavLink></li>
      )}
      {role === "logController" && <li><NavLink to="/log-review">{t("review:title")}</NavLink></li>}
      {role === "administrator" && <li><NavLink to="/administration">{t("administration")}</NavLink></li>}
    </>
  );
}

function OpeningsItem(): ReactElement | null {
  const { t } = useTranslation("membership");
  const entry = useOwnEntry();
  return entry.state === "ready" && entry.value.officerFor !== null
    ? <li><NavLink to="/openings">{t("openings.menu")}</NavLink></li> : null;
}

function NewCaseItem(): ReactElement | null {
  const { t } = useTranslation("request");
  const roles = useOpeningRoles();
  return roles === undefined || roles.length === 0 ? null : <li><NavLink to="/new">{t("newCase")}</NavLink></li>;
}
