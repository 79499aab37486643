import { Skeleton } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";

/** The outline of a page or a part of one while it loads; `lines` of text below a heading. */
export function PageSkeleton({ lines = 6 }: { readonly lines?: number }): ReactElement {
  const { t } = useTranslation();
  return (
    <div role="status" aria-label={t("loading")} className="page-skeleton">
      <Skeleton variant="text" width={24} />
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} variant="text" width={40 + ((line * 17) % 40)} />
      ))}
    </div>
  );
}
