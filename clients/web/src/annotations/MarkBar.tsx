import { Button } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { Mark } from "./mark";

/** What one can do with one's own chosen annotation, for a hand that has no keyboard. */
export function MarkBar({ mark, onDescribe, onRetract }: {
  readonly mark: Mark;
  readonly onDescribe: () => void;
  readonly onRetract: () => void;
}): ReactElement {
  const { t } = useTranslation(["annotation", "common"]);
  const [asking, setAsking] = useState(false);
  return (
    <div className="mark-bar" role="group" aria-label={t("annotation:own", { number: mark.number })}>
      {asking ? (
        <>
          <span>{t("annotation:retractMeans")}</span>
          <Button data-size="sm" data-color="danger" onClick={onRetract}>{t("annotation:delete")}</Button>
          <Button data-size="sm" variant="tertiary" onClick={() => { setAsking(false); }}>{t("common:cancel")}</Button>
        </>
      ) : (
        <>
          <Button data-size="sm" variant="secondary" onClick={onDescribe}>{t("annotation:describeShort")}</Button>
          <Button data-size="sm" variant="tertiary" onClick={() => { setAsking(true); }}>
            {t("annotation:delete")}
          </Button>
        </>
      )}
    </div>
  );
}
