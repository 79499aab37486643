import { Button } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useOpeningRoles } from "./useOpeningRoles";

/** The way to a new case, for those who may open one. */
export function NewCaseLink({ variant }: { readonly variant?: "secondary" }): ReactElement | null {
  const { t } = useTranslation("request");
  const roles = useOpeningRoles();
  if (roles === undefined || roles.length === 0) { return null; }
  return <Button asChild {...(variant !== undefined && { variant })}><Link to="/new">{t("newCase")}</Link></Button>;
}
