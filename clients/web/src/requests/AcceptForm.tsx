import { Alert, Button, Field, Label, Paragraph, Select } from "@digdir/designsystemet-react";
import { useRef, useState, type FormEvent, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { CustodyFields, custodyOf, custodyWords, type CustodyWords } from "../custody/CustodyFields";
import { useOwnEntry } from "../directory/useOwnEntry";
import { leadToFound } from "../rooms/leadToFound";
import { useProblemText } from "../shell/useProblemText";
import { useSend } from "../shell/useSend";
import type { FoundInText, Id, Role } from "../wire";
import { post } from "../wire/http";
import { fits, limits } from "../wire/limits";
import { newId } from "../wire/newId";
import { TextBox } from "./AnswerForm";
import { AnswerQuestion, NamesQuestion } from "./NamesQuestion";
import type { RequestReading } from "./requestWords";
import { UnitPicker } from "./UnitPicker";

const roles = ["coordinator", "deputy", "responsibleDoctor", "assistant"] as const satisfies readonly Role[];

/** The room is there; what stands in it is asked about before the sender comes. */
interface Opened { readonly roomId: Id; readonly found: readonly FoundInText[] }

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
  const [written, setCustody] = useState<CustodyWords>();
  const custody = written ?? custodyWords(mine?.usualRetention ?? null);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const [opened, setOpened] = useState<Opened>();
  const sender = reading.request.letter?.sender.name ?? "";

  const submit = async (looked: boolean): Promise<void> => {
    setTried(true);
    if (unitId === "" || reason.trim() === "" || !fits(reason, limits.paragraph)) { return; }
    const room: { id: Id | null; asked: readonly FoundInText[] | null } = { id: null, asked: null };
    const kept = await send(async () => {
      const { outcome, roomId, invited } = await post("/api/requests/{requestId}/accept", {
        path: { requestId: reading.requestId },
        body: {
          commandId: command.current, unitId, role, reason, basedOn: reading.request.version, looked,
          ...custodyOf(custody),
        },
      });
      room.id = roomId;
      room.asked = invited?.problem?.code === "namesFound" ? invited.problem.found ?? [] : null;
      return outcome;
    });
    if (!kept) { command.current = newId(); return; }
    // The same call again, by who looked, invites the sender.
    if (room.id !== null && room.asked !== null) { setOpened({ roomId: room.id, found: room.asked }); return; }
    await enter(room.id);
  };
  const enter = async (roomId: Id | null): Promise<void> => {
    onDone();
    if (roomId !== null) { await go(`/rooms/${roomId}`); }
  };

  if (opened !== undefined) {
    return (
      <div className="answer-form">
        <NamesQuestion found={opened.found} means={t("names.invite", { name: sender })}
          back={t("names.inviteNot")} onBack={() => { void enter(opened.roomId); }}
          goOn={t("names.inviteAll")} onGoOn={() => { void submit(true); }} />
        {problem !== null && <Alert data-color="danger" role="alert">{say(problem)}</Alert>}
      </div>
    );
  }

  return (
    <form ref={form} className="answer-form" noValidate
      onSubmit={(event: FormEvent) => { event.preventDefault(); void submit(false); }}>
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
      <CustodyFields words={custody} onChange={setCustody} />
      {problem?.code === "namesFound"
        ? <AnswerQuestion found={problem.found ?? []} to={sender} onSend={() => { void submit(true); }}
            onChange={() => { leadToFound(form.current, problem.found ?? []); }} />
        : problem !== null && <Alert data-color="danger" role="alert">{say(problem)}</Alert>}
      <Button type="submit" loading={busy}>{t("acceptAction")}</Button>
    </form>
  );
}
