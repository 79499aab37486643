import { Alert, Button, Field, Input, Label, Paragraph } from "@digdir/designsystemet-react";
import { useRef, useState, type FormEvent, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { CustodyFields, custodyOf, custodyWords, type CustodyWords } from "../custody/CustodyFields";
import { useOwnEntry } from "../directory/useOwnEntry";
import { roomAddress } from "../rooms/roomAddress";
import { useProblemText } from "../shell/useProblemText";
import { ProblemError } from "../wire/http";
import { newId } from "../wire/newId";
import { FileFaulty, importCase, type FileFault } from "./importCase";
import { FileFaults } from "./FileFaults";
import { CaseRefused } from "./openCase";
import { PlaceFields, type Place } from "./PlaceFields";
import { openingRoles } from "./usualRole";

/** A case from another system's file; what is wrong in the file stands beside the field. */
export function FileForm(): ReactElement {
  const { t } = useTranslation("entry");
  const navigate = useNavigate();
  const problemText = useProblemText();
  const ids = useRef({ room: newId(), command: newId() });
  const [place, setPlace] = useState<Place>(() => ({
    role: openingRoles[0], unit: undefined, basis: t("newCase.basis.investigation"),
  }));
  const entry = useOwnEntry();
  const [written, setCustody] = useState<CustodyWords>();
  const custody = written ?? custodyWords(entry.state === "ready" ? entry.value.usualRetention : null);
  const [file, setFile] = useState<File>();
  const [busy, setBusy] = useState(false);
  const [faults, setFaults] = useState<readonly FileFault[]>([]);
  const [failed, setFailed] = useState<string>();
  const choose = (chosen: File | undefined): void => {
    ids.current = { room: newId(), command: newId() };
    setFile(chosen);
    setFaults([]);
    setFailed(undefined);
  };
  const open = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const { role, unit, basis } = place;
    if (file === undefined || unit === undefined) { return; }
    setBusy(true);
    setFailed(undefined);
    try {
      await navigate(roomAddress(await importCase(file, {
        roomId: ids.current.room, commandId: ids.current.command, role, unitId: unit.unitId, basis,
        title: t("newCase.fileTitle"), custody: custodyOf(custody),
      })));
    } catch (failure) {
      if (failure instanceof FileFaulty) {
        setFaults(failure.faults);
      } else {
        const refused = failure instanceof CaseRefused ? failure.problem : failure;
        setFailed(problemText(failure instanceof CaseRefused || failure instanceof ProblemError
          ? refused as { code: string } : { code: "failure" }));
      }
      setBusy(false);
    }
  };
  const ready = file !== undefined && faults.length === 0 && place.unit !== undefined && place.basis.trim() !== "";
  return (
    <form className="stack" onSubmit={(event) => void open(event)}>
      <Field>
        <Label>{t("newCase.file")}</Label>
        <Field.Description>{t("newCase.fileHelp")}</Field.Description>
        <Input type="file" accept=".json,application/json" aria-invalid={faults.length > 0}
          onChange={(event) => { choose(event.target.files?.[0]); }} />
        <FileFaults faults={faults} />
      </Field>
      <PlaceFields place={place} onChange={(next) => { ids.current.command = newId(); setPlace(next); }} />
      <CustodyFields words={custody} onChange={(next) => { ids.current.command = newId(); setCustody(next); }} />
      {failed !== undefined && <Alert data-color="danger" role="alert">{failed}</Alert>}
      <Paragraph data-size="sm">{t("newCase.fileWhole")}</Paragraph>
      <div className="form-actions">
        <Button type="submit" disabled={busy || !ready}>
          {t(busy ? "newCase.opening" : "newCase.open")}
        </Button>
      </div>
    </form>
  );
}
