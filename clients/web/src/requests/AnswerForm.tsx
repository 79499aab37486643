import { Alert, Button, Field, Label, Textarea, ValidationMessage } from "@digdir/designsystemet-react";
import { useRef, useState, type FormEvent, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { leadToFound } from "../rooms/leadToFound";
import { LimitWord } from "../shell/LimitWord";
import { useProblemText } from "../shell/useProblemText";
import { useSend } from "../shell/useSend";
import type { Outcome, Schemas } from "../wire";
import { post } from "../wire/http";
import { fits, limits } from "../wire/limits";
import { newId } from "../wire/newId";
import { AnswerQuestion } from "./NamesQuestion";
import type { Answer } from "./RequestAnswers";
import type { RequestReading } from "./requestWords";
import { UnitPicker } from "./UnitPicker";

export interface AnswerFormProps { readonly answer: Exclude<Answer, "acceptRequest">;
  readonly reading: RequestReading; readonly onDone: () => void }

/** Asks for more, advises, forwards, gives more or withdraws: each with its text and its reason. */
export function AnswerForm({ answer, reading, onDone }: AnswerFormProps): ReactElement {
  const { t } = useTranslation("request");
  const say = useProblemText();
  const { busy, problem, send } = useSend();
  const [text, setText] = useState("");
  const [reason, setReason] = useState("");
  const [unitId, setUnit] = useState("");
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const asks = {
    askForMore: { text: t("what"), limit: limits.paragraph, reason: true, send: t("askAction") },
    answerWithAdvice: { text: t("advice"), limit: limits.text, reason: true, send: t("adviceAction") },
    forwardRequest: { text: null, limit: limits.paragraph, reason: true, send: t("forwardAction") },
    giveMore: { text: t("giveText"), limit: limits.text, reason: false, send: t("giveAction") },
    withdrawRequest: { text: null, limit: limits.paragraph, reason: true, send: t("withdrawAction") },
  }[answer];

  const fitting = fits(text, asks.limit) && fits(reason, limits.paragraph);
  const submit = async (event?: FormEvent): Promise<void> => {
    event?.preventDefault();
    setTried(true);
    if ((asks.text !== null && text.trim() === "") || (asks.reason && reason.trim() === "")
      || (answer === "forwardRequest" && unitId === "") || !fitting) { return; }
    // Without an event it is whoever was asked about names, and looked.
    if (await send(() => call(answer, reading, { text, reason, unitId, looked: event === undefined }))) { onDone(); }
  };

  return (
    <form ref={form} className="answer-form" onSubmit={(event) => { void submit(event); }} noValidate>
      {answer === "forwardRequest" && (
        <UnitPicker label={t("sendTo")} chosen={unitId} onChoose={setUnit} allows="receives"
          error={tried && unitId === "" ? t("unit.choose") : undefined} />
      )}
      {asks.text !== null && (
        <TextBox label={asks.text} value={text} onChange={setText} tried={tried} rows={5} limit={asks.limit} />
      )}
      {asks.reason && <TextBox label={t("reason")} value={reason} onChange={setReason} tried={tried} rows={2} />}
      {problem?.code === "namesFound"
        ? <AnswerQuestion found={problem.found ?? []} to={reading.request.letter?.sender.name ?? ""}
            onChange={() => { leadToFound(form.current, problem.found ?? []); }} onSend={() => { void submit(); }} />
        : problem !== null && <Alert data-color="danger" role="alert">{say(problem)}</Alert>}
      <Button type="submit" loading={busy} disabled={!fitting}>{asks.send}</Button>
    </form>
  );
}

export interface TextBoxProps { readonly label: string; readonly value: string; readonly tried: boolean;
  readonly rows: number; readonly limit?: number; readonly onChange: (value: string) => void }

/** A text that must be there before anything is sent. */
export function TextBox({ label, value, tried, rows, limit = limits.paragraph, onChange }: TextBoxProps):
  ReactElement {
  const { t } = useTranslation("request");
  const missing = tried && value.trim() === "";
  return (
    <Field>
      <Label>{label}</Label>
      <Textarea rows={rows} value={value} aria-invalid={missing}
        onChange={(event) => { onChange(event.target.value); }} />
      <LimitWord text={value} limit={limit} />
      {missing && <ValidationMessage>{t("missing")}</ValidationMessage>}
    </Field>
  );
}

interface Written {
  readonly text: string; readonly reason: string; readonly unitId: string; readonly looked: boolean;
}

async function call(answer: AnswerFormProps["answer"], reading: RequestReading, written: Written): Promise<Outcome> {
  const { text, reason, unitId, looked } = written;
  const path = { requestId: reading.requestId };
  const ids = { commandId: newId(), basedOn: reading.request.version, looked };
  if (answer === "forwardRequest") {
    return post("/api/requests/{requestId}/forward", { path, body: { ...ids, unitId, reason } });
  }

  const command: Schemas["RequestCommand"] =
    answer === "askForMore" ? { ...ids, type: answer, data: { what: text, reason } }
    : answer === "answerWithAdvice" ? { ...ids, type: answer, data: { advice: text, reason } }
    : answer === "giveMore" ? { ...ids, type: answer, data: { text } }
    : { ...ids, type: answer, data: { reason } };
  const outcomes = await post("/api/requests/{requestId}/commands", { path, body: [command] });
  return outcomes[0]!;
}
