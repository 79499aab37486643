import { Alert, Button, Field, Label, Paragraph, Select } from "@digdir/designsystemet-react";
import { useRef, useState, type FormEvent, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { useOwnEntry } from "../directory/useOwnEntry";
import { useProblemText } from "../shell/useProblemText";
import { useSend } from "../shell/useSend";
import type { Role } from "../wire";
import { post } from "../wire/http";
import { fits, limits } from "../wire/limits";
import { newId } from "../wire/newId";
import { TextBox } from "./AnswerForm";
import type { RequestReading } from "./requestWords";
import { UnitPicker } from "./UnitPicker";

const roles = ["coordinator", "deputy", "responsibleDoctor", "assistant"] as const satisfies readonly Role[];

/** Opens the room and answers, in one step; then the room is shown. */
export function AcceptForm({ reading, onDone }: { readonly reading: RequestReading; readonly onDone: () => void }):
  ReactElement {
  const { t } = useTranslation("request");
  const say = useProblemText();
  const go = useNavigate();
  const { busy, problem, send } = useSend();
  const command = useRef(newId());
  const entry = useOwnEntry();
  const mine = entry.state === "ready" ? entry.value : undefined;
  const own = roles.filter((each) => mine?.mayBe.includes(each) ?? true);
  const [unitId, setUnit] = useState(reading.request.receiver?.unit.id ?? "");
  const [choice, setRole] = useState<(typeof roles)[number]>(reading.request.withDeputy ? "deputy" : "coordinator");
  const role = own.includes(choice) ? choice : own[0] ?? choice;
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (unitId === "" || reason.trim() === "" || !fits(reason, limits.paragraph)) { return; }
    const room: { id: string | null } = { id: null };
    const kept = await send(async () => {
      const { outcome, roomId } = await post("/api/requests/{requestId}/accept", {
        path: { requestId: reading.requestId },
        body: { commandId: command.current, unitId, role, reason, basedOn: reading.request.version },
      });
      room.id = roomId;
      return outcome;
    });
    if (!kept) { command.current = newId(); return; }
    onDone();
    if (room.id !== null) { await go(`/rooms/${room.id}`); }
  };

  return (
    <form className="answer-form" onSubmit={(event) => { void submit(event); }} noValidate>
      <Paragraph>{t("acceptHelp")}</Paragraph>
      <UnitPicker label={t("responsibleUnit")} chosen={unitId} onChoose={setUnit} allows="treats"
        of={mine?.organisationId}
        error={tried && unitId === "" ? t("unit.choose") : undefined} />
      <Field>
        <Label>{t("yourRole")}</Label>
        <Select value={role} onChange={(event) => { setRole(event.target.value as (typeof roles)[number]); }}>
          {own.map((each) => <Select.Option key={each} value={each}>{t(`role.${each}`)}</Select.Option>)}
        </Select>
      </Field>
      <TextBox label={t("reason")} value={reason} onChange={setReason} tried={tried} rows={2} />
      {problem !== null && <Alert data-color="danger" role="alert">{say(problem)}</Alert>}
      <Button type="submit" loading={busy}>{t("acceptAction")}</Button>
    </form>
  );
}
