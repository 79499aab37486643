import { Paragraph, Tag, Textfield } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../conclusion/useCommand";
import { When } from "../../language/When";
import { useRoomPeople } from "../../membership/roomPeople";
import type { DiagnosisStatus } from "../../wire";
import { InlineForm } from "../InlineForm";
import { useOpenRoom } from "../roomAccess";
import { Part } from "./Part";
import { Choice } from "./Choice";
import { termsOf, wordsOfTerms } from "./terms";

const statuses: readonly DiagnosisStatus[] = ["unsolved", "unclear", "partiallySolved", "solved"];

/** How far the diagnosis has come, with its codes as they were written. */
export function DiagnosisPart(): ReactElement {
  const { t } = useTranslation(["patient", "room", "common"]);
  const { state, may } = useOpenRoom();
  const person = useRoomPeople();
  const { diagnosis } = state.case;
  return (
    <Part title={t("diagnosis.title")} action={may("setDiagnosisStatus") && <SetStatus />}>
      {diagnosis === null ? <Paragraph data-size="sm" className="quiet">{t("common:notRecorded")}</Paragraph> : (
        <>
          <Tag data-size="sm" data-color="info">{t(`room:outcome.${diagnosis.status}`)}</Tag>
          {diagnosis.codes.length > 0 && (
            <ul className="facts">
              {diagnosis.codes.map(({ label, code }, index) => (
                <li key={index}>{label} <small className="quiet">{code}</small></li>
              ))}
            </ul>
          )}
          {diagnosis.note !== "" && <p className="case-text">{diagnosis.note}</p>}
          <small className="quiet">{person(diagnosis.by).name} · <When at={diagnosis.at} /></small>
        </>
      )}
    </Part>
  );
}

function SetStatus(): ReactElement {
  const { t } = useTranslation(["patient", "room", "common"]);
  const { state } = useOpenRoom();
  const { busy, refused, give } = useCommand();
  const current = state.case.diagnosis;
  const [status, setStatus] = useState<DiagnosisStatus>("unsolved");
  const [codes, setCodes] = useState("");
  const [note, setNote] = useState("");
  const fill = (): void => {
    setStatus(current?.status ?? "unsolved");
    setCodes(wordsOfTerms(current?.codes ?? []));
    setNote(current?.note ?? "");
  };
  return (
    <InlineForm open={t("diagnosis.set")} send={t("common:save")} busy={busy} refused={refused} onOpen={fill}
      onSend={() => give("setDiagnosisStatus", { status, codes: termsOf(codes), note }, current?.version ?? 0)}>
      <Choice label={t("diagnosis.title")} value={status} among={statuses}
        word={(each) => t(`room:outcome.${each}`)} onChange={setStatus} />
      <Textfield multiline rows={2} data-size="sm" label={t("diagnosis.codes")} description={t("diagnosis.codesHow")}
        value={codes} onChange={(event) => { setCodes(event.target.value); }} />
      <Textfield multiline rows={2} data-size="sm" label={t("diagnosis.note")} value={note}
        onChange={(event) => { setNote(event.target.value); }} />
    </InlineForm>
  );
}
