import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { MaterialKind } from "../wire";

const paths: Readonly<Record<MaterialKind, string>> = {
  image: "M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.5 9.5h.01",
  pdf: "M6 3h8l4 4v14H6zM14 3v4h4M9 17v-5h1.5a1.5 1.5 0 0 1 0 3H9",
  dicom: "M4 4h16v16H4zM12 7v10M8 9l4 2 4-2M8 13l4 2 4-2",
  text: "M6 3h12v18H6zM9 8h6M9 12h6M9 16h4",
};

/** What kind of material it is, as a small picture with a name. */
export function KindIcon({ kind }: { readonly kind: MaterialKind }): ReactElement {
  const { t } = useTranslation("material");
  return (
    <svg className="kind-icon" viewBox="0 0 24 24" role="img" aria-label={t(`kind.${kind}`)}>
      <path d={paths[kind]} fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinejoin="round" />
    </svg>
  );
}
