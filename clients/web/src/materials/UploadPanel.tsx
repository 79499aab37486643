import { Button, Checkbox } from "@digdir/designsystemet-react";
import { useRef, useState, type DragEvent, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../language/format";
import type { Id } from "../wire";
import { newId } from "../wire/newId";
import { ChosenFiles, type ChosenFile } from "./ChosenFiles";
import { DicomReview } from "./DicomReview";
import { acceptedFiles, MostFileBytes } from "./fileRules";
import { isDicom, useDicom } from "./useDicom";
import { useUploads, type FileMarks, type UploadRow } from "./useUploads";

/** Files are chosen or dropped here; each has a row with its progress until it is in the room. */
export function UploadPanel({ onDone }: { readonly onDone: (materialId: Id) => void }): ReactElement {
  const { t } = useTranslation("material");
  const formats = useFormats();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [marks, setMarks] = useState({ personImage: false, identified: false });
  const [chosen, setChosen] = useState<readonly ChosenFile[]>([]);
  const { rows, add, drop } = useUploads(onDone);
  const dicom = useDicom(add);
  const offer = (files: readonly File[], said: FileMarks): void => {
    for (const file of files) { if (isDicom(file)) { dicom.read(file, said); } else { add([file], said); } }
  };
  // One file is sent with what the ticks say; of several each is asked about by itself.
  const take = (files: readonly File[]): void => {
    if (files.length === 1 && chosen.length === 0) { offer(files, marks); return; }
    setChosen([...chosen, ...files.map((file) => ({ id: newId(), file, ...marks }))]);
  };
  const send = (): void => {
    for (const { file, personImage, identified } of chosen) { offer([file], { personImage, identified }); }
    setChosen([]);
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take([...event.dataTransfer.files]);
  };
  return (
    <div className={over ? "upload upload-over" : "upload"} onDrop={onDrop}
      onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => { setOver(false); }}>
      <input ref={input} type="file" multiple accept={acceptedFiles} className="sr-only" tabIndex={-1}
        aria-label={t("chooseFiles")} onChange={(event) => {
          take([...(event.target.files ?? [])]);
          event.target.value = "";
        }} />
      <Button data-size="sm" variant="secondary" onClick={() => { input.current?.click(); }}>{t("upload")}</Button>
      {(["personImage", "identified"] as const).map((mark) => (
        <Checkbox key={mark} data-size="sm" label={t(`says.${mark}`)} checked={marks[mark]}
          onChange={(event) => { setMarks({ ...marks, [mark]: event.target.checked }); }} />
      ))}
      <small className="upload-hint">{t("uploadHint", { size: formats.size(MostFileBytes) })}</small>
      {chosen.length > 0 && <ChosenFiles chosen={chosen} onChange={setChosen} onSend={send} />}
      {dicom.rows.length > 0 && <DicomReview files={dicom} />}
      {rows.length > 0 && (
        <ul className="upload-rows" aria-label={t("uploads")}>
          {rows.map((row) => <Row key={row.id} row={row} drop={drop} />)}
        </ul>
      )}
    </div>
  );
}

function Row({ row, drop }: { readonly row: UploadRow; readonly drop: (id: Id) => void }): ReactElement {
  const { t } = useTranslation(["material", "common"]);
  const formats = useFormats();
  const why = row.fault === undefined ? row.reason
    : t(`material:fault.${row.fault}`, { size: formats.size(MostFileBytes), limit: row.limit,
      told: (row.told ?? []).join(", ") });
  return (
    <li>
      <span className="upload-name">{row.name}</span>
      {row.state === "refused"
        ? <span role="alert" className="upload-fault">{why}</span>
        : <progress value={row.part} max={1} aria-label={t("material:progress", { name: row.name })} />}
      <span className="upload-actions">
        {row.again !== undefined && row.state === "refused"
          && <Button data-size="sm" variant="tertiary" onClick={row.again}>{t("common:retry")}</Button>}
        <Button data-size="sm" variant="tertiary" onClick={() => { drop(row.id); }}
          aria-label={`${t(row.state === "refused" ? "common:remove" : "common:cancel")}: ${row.name}`}>
          {t(row.state === "refused" ? "common:remove" : "common:cancel")}
        </Button>
      </span>
    </li>
  );
}
