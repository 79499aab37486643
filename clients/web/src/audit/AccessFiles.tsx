import { Button } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { SavingTrouble } from "../shell/SavingTrouble";
import { useSaving } from "../shell/useSaving";

/** An access log as files. */
export function AccessFiles({ address }: { readonly address: (format: string) => string }): ReactElement {
  const { t } = useTranslation("audit");
  const [csv, pdf] = [address("csv"), address("pdf")];
  const saving = useSaving([csv, pdf]);
  return (
    <>
      <div className="access-files">
        <Button variant="secondary" data-size="sm" disabled={saving.busy} onClick={() => void saving.save(csv)}>
          {t("saveCsv")}
        </Button>
        <Button variant="secondary" data-size="sm" disabled={saving.busy} onClick={() => void saving.save(pdf)}>
          {t("savePdf")}
        </Button>
      </div>
      <SavingTrouble saving={saving} />
    </>
  );
}
