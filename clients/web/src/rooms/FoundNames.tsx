import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { FoundInText } from "../wire";

/** What the guard found in texts and files, each with what it may be, and in what nobody looked. */
export function FoundNames({ found }: { readonly found: readonly FoundInText[] }): ReactElement {
  return (
    <ul>
      {found.map((one) => (
        <li key={`${one.field} ${one.kind} ${one.excerpt} ${String(one.page)}`}><FoundOne one={one} /></li>
      ))}
    </ul>
  );
}

function FoundOne({ one }: { readonly one: FoundInText }): ReactElement {
  const { t } = useTranslation("room");
  if (one.kind === "unread") {
    return <>{one.excerpt === "" ? t("names.unread") : t("names.unreadPages", { pages: one.excerpt })}</>;
  }

  return (
    <>
      {one.excerpt === "" ? t("names.unseen") : <q>{one.excerpt}</q>} {t(`names.kind.${one.kind}`)}
      {one.page !== undefined && one.page !== null && `, ${t("names.page", { page: one.page })}`}
    </>
  );
}
