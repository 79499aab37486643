import { ValidationMessage } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { placeInFile, type FileFault } from "./importCase";

const reasons = [
  "notJson", "notText", "notPhenopacket", "schemaVersion1", "schemaVersion", "cohort", "missing", "objectExpected",
  "listExpected", "textExpected", "numberExpected", "booleanExpected", "unknownValue", "tooLong", "tooMany", "tooLarge",
  "tooDeep", "duplicate",
] as const;

/** Faults shown at once; a file with more is of another kind altogether. */
const Shown = 10;

/** Where the file is wrong, in the reader's language, line by line. */
export function FileFaults({ faults }: { readonly faults: readonly FileFault[] }): ReactElement | null {
  const { t } = useTranslation("entry");
  if (faults.length === 0) { return null; }
  return (
    <div role="alert" className="file-faults">
      <ValidationMessage>{t("newCase.fileFaulty", { count: faults.length })}</ValidationMessage>
      <ul>
        {faults.slice(0, Shown).map(({ path, line, reason }, number) => {
          const known = reasons.find((each) => each === reason);
          const where = placeInFile(path);
          return (
            <li key={number}>
              {line !== null && <strong>{t("newCase.line", { line })}</strong>} {where !== "" && <code>{where}</code>}
              {" "}{t(`fault.${known ?? "unknownValue"}`)}
            </li>
          );
        })}
      </ul>
      {faults.length > Shown && <p>{t("newCase.moreFaults", { count: faults.length - Shown })}</p>}
    </div>
  );
}
