import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";

export interface ZoomButtonsProps {
  readonly onIn: () => void;
  readonly onOut: () => void;
  readonly onFit: () => void;
}

export function ZoomButtons({ onIn, onOut, onFit }: ZoomButtonsProps): ReactElement {
  const { t } = useTranslation("material");
  return (
    <div className="toolbar" role="group" aria-label="Zoom">
      <button type="button" aria-label={t("zoomOut")} title={`${t("zoomOut")} (-)`} onClick={onOut}>
        −
      </button>
      <button type="button" title={`${t("zoomFit")} (0)`} className="toolbar-word" onClick={onFit}>
        {t("zoomFit")}
      </button>
      <button type="button" aria-label={t("zoomIn")} title={`${t("zoomIn")} (+)`} onClick={onIn}>
        +
      </button>
    </div>
  );
}
