import { Button, Checkbox } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { Id } from "../wire";
import type { FileMarks } from "./useUploads";

/** A file that is chosen and not sent yet, with what is said of it alone. */
export interface ChosenFile extends FileMarks { readonly id: Id; readonly file: File }

export interface ChosenFilesProps {
  readonly chosen: readonly ChosenFile[];
  readonly onChange: (chosen: readonly ChosenFile[]) => void;
  readonly onSend: () => void;
}

/** Several files at once: what each shows is said of each, and then all are sent. */
export function ChosenFiles({ chosen, onChange, onSend }: ChosenFilesProps): ReactElement {
  const { t } = useTranslation(["material", "common"]);
  const change = (id: Id, to: Partial<FileMarks>): void => {
    onChange(chosen.map((each) => each.id === id ? { ...each, ...to } : each));
  };
  return (
    <form className="upload-chosen" aria-label={t("material:chosen")}
      onSubmit={(event) => { event.preventDefault(); onSend(); }}>
      {chosen.map(({ id, file, ...marks }) => (
        <fieldset key={id}>
          <legend>{file.name}</legend>
          {(["personImage", "identified"] as const).map((mark) => (
            <Checkbox key={mark} data-size="sm" label={t(`material:says.${mark}`)} checked={marks[mark]}
              onChange={(event) => { change(id, { [mark]: event.target.checked }); }} />
          ))}
          <Button type="button" variant="tertiary" data-size="sm" aria-label={`${t("common:remove")}: ${file.name}`}
            onClick={() => { onChange(chosen.filter((each) => each.id !== id)); }}>{t("common:remove")}</Button>
        </fieldset>
      ))}
      <div className="form-actions">
        <Button type="submit" data-size="sm">{t("material:uploadChosen", { count: chosen.length })}</Button>
        <Button type="button" variant="tertiary" data-size="sm" onClick={() => { onChange([]); }}>
          {t("common:cancel")}
        </Button>
      </div>
    </form>
  );
}
