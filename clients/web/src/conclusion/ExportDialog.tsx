import { Alert, Button, Checkbox, Dialog, Field, Heading, Label, Radio, Select } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { languageNames, languages, type Language } from "../language/i18n";
import { useOpenRoom } from "../rooms/roomAccess";
import { PageSkeleton } from "../shell/PageSkeleton";
import { SignInAnew } from "../shell/SignInAnew";
import { useProblemText } from "../shell/useProblemText";
import { useTyped } from "../shell/useTyped";
import { ExportQuestion } from "./ExportQuestion";
import { forms, mayExport, type ExportForm } from "./exportRules";
import { formats, reportAddress, type FileFormat } from "./report";
import { ReportView } from "./ReportView";
import { useReport } from "./useReport";

export interface ExportDialogProps {
  /** A signed version by its number; what stands now when left out. */
  readonly version?: number;
  readonly close: () => void;
}

/** What leaves, in which form, seen before it does. */
export function ExportDialog({ version, close }: ExportDialogProps): ReactElement {
  const { t, i18n } = useTranslation("conclusion");
  const { roomId, state, you } = useOpenRoom();
  const inWords = useProblemText();
  const allowed = forms.filter((each) => mayExport(you, each)
    && (each === "pseudonymised" || state.case.identity !== null));
  const [form, setForm] = useTyped<ExportForm>(
    "export form", allowed.includes("identified") ? "identified" : "pseudonymised");
  const [language, setLanguage] = useTyped<Language>("export language", i18n.language as Language);
  const [format, setFormat] = useTyped<FileFormat>("export format", "pdf");
  const holdsClosed = Object.values(state.life.closed).some(({ kind }) => kind !== "material");
  const [withClosed, setWithClosed] = useTyped("export closed", false);
  // What was looked at is this document and no other.
  const [lookedAt, setLookedAt] = useState("");
  const chosen = `${form} ${language} ${withClosed}`;
  const choice = {
    roomId, language, form, version, looked: lookedAt === chosen ? true : undefined,
    closed: withClosed ? true : undefined,
  };
  const reading = useReport(choice);
  const found = reading.state === "failed" && reading.problem.code === "namesFound" ? reading.problem.found : null;
  return (
    <Dialog open onClose={close} closeButton={t("close", { ns: "common" })} className="export-dialog"
      aria-labelledby="export-title">
      <Heading level={2} data-size="sm" id="export-title">{t("export.title")}</Heading>
      <div className="export-choices">
        <fieldset>
          <legend>{t("export.form")}</legend>
          {allowed.map((each) => (
            <Radio key={each} name="export-form" value={each} data-size="sm" label={t(`export.${each}`)}
              description={t(`export.${each}Means`)} checked={form === each} onChange={() => { setForm(each); }} />
          ))}
          {holdsClosed && (
            <Checkbox data-size="sm" label={t("export.withClosed")} description={t("export.withClosedMeans")}
              checked={withClosed} onChange={(event) => { setWithClosed(event.target.checked); }} />
          )}
        </fieldset>
        <Field data-size="sm">
          <Label>{t("export.language")}</Label>
          <Select value={language} onChange={(event) => { setLanguage(event.target.value as Language); }}>
            {languages.map((each) => (
              <Select.Option key={each} value={each} lang={each}>{languageNames[each]}</Select.Option>
            ))}
          </Select>
        </Field>
        <Field data-size="sm">
          <Label>{t("export.format")}</Label>
          <Select value={format} onChange={(event) => { setFormat(event.target.value as FileFormat); }}>
            {formats.map((each) => <Select.Option key={each} value={each}>{t(`export.${each}`)}</Select.Option>)}
          </Select>
        </Field>
        <div className="form-actions">
          {reading.state === "read" && (
            <Button asChild>
              <a href={reportAddress(choice, format)} download>{t("export.download")}</a>
            </Button>
          )}
          <Button variant="tertiary" onClick={close}>{t("cancel", { ns: "common" })}</Button>
        </div>
      </div>
      <section aria-label={t("export.preview")} className="export-preview" tabIndex={0}>
        {reading.state === "loading" && <PageSkeleton lines={12} />}
        {found !== null
          && <ExportQuestion found={found} back={close} goOn={() => { setLookedAt(chosen); }} />}
        {reading.state === "failed" && found === null && <Alert data-color="danger">{inWords(reading.problem)}</Alert>}
        {reading.state === "failed" && reading.problem.code === "signInTooOld" && <SignInAnew typed />}
        {reading.state === "read" && <ReportView report={reading.report} language={language} top={3} />}
      </section>
    </Dialog>
  );
}
