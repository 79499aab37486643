import { Alert, Button, Checkbox, Details } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { Deidentified } from "./dicom/deidentify";
import type { DicomFiles, DicomRow } from "./useDicom";

/** What was taken out of DICOM files, seen before anything of them is sent. */
export function DicomReview({ files }: { readonly files: DicomFiles }): ReactElement {
  const { t } = useTranslation("material");
  return (
    <section className="upload-chosen" aria-label={t("dicom.title")}>
      {files.rows.map((row) => <Review key={row.id} row={row} files={files} />)}
    </section>
  );
}

function Review({ row, files }: { readonly row: DicomRow; readonly files: DicomFiles }): ReactElement {
  const { t } = useTranslation(["material", "common"]);
  const { found } = row;
  return (
    <fieldset>
      <legend>{row.name}</legend>
      {found === null && <p role="status">{t("material:dicom.reading")}</p>}
      {found !== null && "fault" in found
        && <p role="alert" className="upload-fault">{t(`material:fault.${found.fault}`)}</p>}
      {found !== null && !("fault" in found) && <Found found={found} send={() => { files.send(row.id); }} />}
      <Button type="button" variant="tertiary" data-size="sm" onClick={() => { files.drop(row.id); }}
        aria-label={`${t("common:remove")}: ${row.name}`}>{t("common:remove")}</Button>
    </fieldset>
  );
}

interface FoundProps { readonly found: Deidentified; readonly send: () => void }

function Found({ found, send }: FoundProps): ReactElement {
  const { t } = useTranslation("material");
  const [looked, setLooked] = useState(false);
  const asked = found.burnedIn !== "no";
  const total = found.taken.reduce((sum, each) => sum + each.count, 0);
  return (
    <>
      <p role="status">
        {t("dicom.taken", { count: total })} {t("dicom.uids", { count: found.uids })} {t("dicom.here")}
      </p>
      {total > 0 && (
        <Details data-size="sm">
          <Details.Summary>{t("dicom.what")}</Details.Summary>
          <Details.Content>
            <ul lang="en">
              {found.taken.map(({ name, count }) => <li key={name}>{count === 1 ? name : `${name} × ${count}`}</li>)}
            </ul>
          </Details.Content>
        </Details>
      )}
      {asked && (
        <>
          <Alert data-color="warning" data-size="sm">{t(`dicom.burnedIn.${found.burnedIn}`)}</Alert>
          <Checkbox data-size="sm" label={t("dicom.looked")} checked={looked}
            onChange={(event) => { setLooked(event.target.checked); }} />
        </>
      )}
      <Button type="button" data-size="sm" disabled={asked && !looked} onClick={send}>{t("dicom.send")}</Button>
    </>
  );
}
