import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { FoundNames } from "../rooms/FoundNames";
import type { FoundInText } from "../wire";

/** Beside a text that its author is to change: what was found in it. Nothing where nothing was. */
export function ToChange({ found }: { readonly found: readonly FoundInText[] }): ReactElement {
  const { t } = useTranslation("room");
  return (
    <div role="status" className="to-change">
      {found.length > 0 && <><p>{t("names.toChange")}</p><FoundNames found={found} /></>}
    </div>
  );
}
