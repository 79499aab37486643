import { Alert, Button, Field, Heading, Label, Paragraph, Radio, Select, Textarea, Textfield, ValidationMessage }
  from "@digdir/designsystemet-react";
import { useRef, useState, type FormEvent, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { useOwnEntry } from "../directory/useOwnEntry";
import { useProblemText } from "../shell/useProblemText";
import { useSend } from "../shell/useSend";
import { usePageTitle } from "../shell/usePageTitle";
import { LimitWord } from "../shell/LimitWord";
import { post } from "../wire/http";
import { fits, limits } from "../wire/limits";
import { newId } from "../wire/newId";
import { urgencies, type SenderKind, type Urgency } from "./requestWords";
import { UnitPicker } from "./UnitPicker";

/** Asks a unit to discuss a case. What is written stays when sending fails; sending again sends the same request. */
export function NewRequestPage(): ReactElement {
  const { t } = useTranslation(["request", "common"]);
  usePageTitle(t("title"));
  const go = useNavigate();
  const say = useProblemText();
  const { busy, problem, send } = useSend();
  const ids = useRef({ request: newId(), command: newId() });
  const entry = useOwnEntry();
  const kinds = entry.state === "ready" ? entry.value.sendsAs : [];
  const [choice, setKind] = useState<SenderKind>();
  const kind = choice ?? kinds[0];
  const [urgency, setUrgency] = useState<Urgency>("ordinary");
  const [question, setQuestion] = useState("");
  const [done, setDone] = useState("");
  const [responsibleNow, setResponsible] = useState("");
  const [unitId, setUnit] = useState("");
  const [tried, setTried] = useState(false);
  const missing = (text: string): string | undefined => tried && text.trim() === "" ? t("missing") : undefined;

  const fitting = fits(question, limits.text) && fits(done, limits.paragraph);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (kind === undefined || !fitting) { return; }
    if ([question, responsibleNow, unitId].some((text) => text.trim() === "")) { return; }
    const { request, command } = ids.current;
    const kept = await send(() => post("/api/requests", { body: {
      commandId: command, requestId: request, kind, question, urgency, done, responsibleNow, unitId,
    } }));
    if (kept) { await go(`/requests/${request}`); }
    else { ids.current = { request, command: newId() }; }
  };

  return (
    <form className="request-form" onSubmit={(event) => { void submit(event); }} noValidate>
      <Heading level={1} data-size="md">{t("title")}</Heading>
      <Paragraph>{t("newHelp")}</Paragraph>
      <Field>
        <Label>{t("question")}</Label>
        <Field.Description>{t("questionHelp")}</Field.Description>
        <Textarea rows={5} value={question} aria-invalid={missing(question) !== undefined}
          onChange={(event) => { setQuestion(event.target.value); }} />
        <LimitWord text={question} limit={limits.text} />
        {missing(question) !== undefined && <ValidationMessage>{missing(question)}</ValidationMessage>}
      </Field>
      <fieldset className="urgency">
        <legend>{t("urgency.label")}</legend>
        {urgencies.map((each) => (
          <Radio key={each} name="urgency" value={each} label={t(`urgency.${each}`)} checked={urgency === each}
            onChange={() => { setUrgency(each); }} />
        ))}
      </fieldset>
      <Field>
        <Label>{t("done")}</Label>
        <Field.Description>{t("doneHelp")}</Field.Description>
        <Textarea rows={4} value={done} onChange={(event) => { setDone(event.target.value); }} />
        <LimitWord text={done} limit={limits.paragraph} />
      </Field>
      <Textfield label={t("responsibleNow")} description={t("responsibleHelp")} value={responsibleNow}
        maxLength={limits.line}
        error={missing(responsibleNow)} onChange={(event) => { setResponsible(event.target.value); }} />
      {entry.state === "ready" && kinds.length === 0 && <Alert data-color="warning">{t("mayNotSend")}</Alert>}
      {kinds.length > 1 && (
        <Field>
          <Label>{t("kind.label")}</Label>
          <Select value={kind} onChange={(event) => { setKind(event.target.value as SenderKind); }}>
            {kinds.map((each) => <Select.Option key={each} value={each}>{t(`kind.${each}`)}</Select.Option>)}
          </Select>
        </Field>
      )}
      <UnitPicker label={t("sendTo")} chosen={unitId} onChoose={setUnit} allows="receives"
        error={tried && unitId === "" ? t("unit.choose") : undefined} />
      {problem !== null && <Alert data-color="danger" role="alert">{say(problem)}</Alert>}
      <Button type="submit" loading={busy} disabled={!fitting}>{t("sendAction")}</Button>
    </form>
  );
}
