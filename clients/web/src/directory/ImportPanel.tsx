import { Alert, Button, Field, Heading, Input, Label, Paragraph, Table } from "@digdir/designsystemet-react";
import { useRef, useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { SignInAnew } from "../shell/SignInAnew";
import { useProblemText } from "../shell/useProblemText";
import { useTyped } from "../shell/useTyped";
import { ProblemError, post } from "../wire/http";
import { newId } from "../wire/newId";
import type { DirectoryImportReply } from "./changes";
import { CsvHelp } from "./CsvHelp";

/** Rows of the preview; the count says the rest. */
const Shown = 50;

/** Reads a file, shows what it would do or what is wrong with it, and applies it when asked. */
export function ImportPanel({ onDone }: { readonly onDone: () => void }): ReactElement {
  const { t } = useTranslation("admin");
  const say = useProblemText();
  const importId = useRef(newId());
  const [text, setText] = useTyped("import", "");
  const [reply, setReply] = useState<DirectoryImportReply | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  const take = async (content: string, apply: boolean): Promise<void> => {
    setBusy(true);
    setFailure(null);
    try {
      const answer = await post("/api/directory/import", {
        body: { importId: importId.current, text: content, apply },
      });
      setReply(answer);
      if (answer.applied) { importId.current = newId(); onDone(); }
    } catch (fault) {
      setFailure(fault instanceof ProblemError ? fault.code : "failure");
    } finally {
      setBusy(false);
    }
  };

  const choose = async (file: File | undefined): Promise<void> => {
    setReply(null);
    if (file === undefined) { return; }
    const content = await file.text();
    importId.current = newId();
    setText(content);
    await take(content, false);
  };

  return (
    <div className="import-panel">
      <Paragraph>{t("import.help")}</Paragraph>
      <CsvHelp />
      <Field>
        <Label>{t("import.file")}</Label>
        <Input type="file" accept=".csv,text/csv" onChange={(event) => { void choose(event.target.files?.[0]); }} />
      </Field>
      {failure !== null && <Alert data-color="danger" role="alert">{say({ code: failure })}</Alert>}
      {failure === "signInTooOld" && <SignInAnew typed />}
      {reply === null && failure === null && text !== "" && !busy && (
        <div role="status">
          <Paragraph>{t("import.kept")}</Paragraph>
          <Button variant="secondary" onClick={() => { void take(text, false); }}>{t("import.tryKept")}</Button>
        </div>
      )}
      {reply !== null && reply.faults.length > 0 && <Faults reply={reply} />}
      {reply?.applied === true && <Alert data-color="success" role="status">{t("import.applied")}</Alert>}
      {reply !== null && !reply.applied && reply.faults.length === 0 && (
        <>
          <Changes reply={reply} />
          {reply.changes.length > 0 && (
            <Button loading={busy} onClick={() => { void take(text, true); }}>
              {t("import.apply", { count: reply.changes.length })}
            </Button>
          )}
        </>
      )}
    </div>
  );
}

function Faults({ reply }: { readonly reply: DirectoryImportReply }): ReactElement {
  const { t } = useTranslation("admin");
  const say = useProblemText();
  return (
    <Alert data-color="danger" role="alert">
      <Heading level={2} data-size="2xs">{t("import.faults")}</Heading>
      <ul>
        {reply.faults.slice(0, Shown).map((fault, place) => (
          <li key={place}>
            {[
              fault.line === null ? null : t("import.line", { line: fault.line }),
              fault.entry === null ? null : t("import.entryNo", { entry: fault.entry }),
              fault.column ?? fault.problem?.field ?? null,
            ].filter((part) => part !== null).join(", ")}
            {": "}
            {fault.problem === null ? t(`import.fault.${fault.reason as FaultWord}`) : say(fault.problem)}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

type FaultWord = "empty" | "unknownFile" | "unknownColumn" | "missingColumn" | "fieldCount" | "missing" | "unknownValue"
  | "twice" | "tooManyRows" | "quoteInField" | "textAfterQuote" | "unterminatedQuote";

function Changes({ reply }: { readonly reply: DirectoryImportReply }): ReactElement {
  const { t } = useTranslation("admin");
  if (reply.changes.length === 0) { return <Paragraph role="status">{t("import.nothing")}</Paragraph>; }
  return (
    <>
      <Table data-size="sm">
        <Table.Head>
          <Table.Row>
            <Table.HeaderCell>{t("import.entry")}</Table.HeaderCell>
            <Table.HeaderCell>{t("name")}</Table.HeaderCell>
            <Table.HeaderCell>{t("import.what")}</Table.HeaderCell>
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {reply.changes.slice(0, Shown).map((each) => (
            <Table.Row key={each.entry}>
              <Table.Cell>{each.entry}</Table.Cell>
              <Table.Cell>{each.name}</Table.Cell>
              <Table.Cell>
                {t(each.waits ? "import.waits" : each.known ? "import.changes" : "import.adds")}
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
      <Paragraph className="quiet">
        {t("showing", { shown: Math.min(reply.changes.length, Shown), all: reply.changes.length })}
        {". "}{t("import.unchanged", { count: reply.unchanged })}
      </Paragraph>
    </>
  );
}
