import { Alert, Button, Field, Label, Link as DesignLink, Select } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useParams, useSearchParams } from "react-router";
import "../styles/conclusion.css";
import { languageNames, languages, type Language } from "../language/i18n";
import { NotFoundPage } from "../shell/NotFoundPage";
import { PageSkeleton } from "../shell/PageSkeleton";
import { usePageTitle } from "../shell/usePageTitle";
import { useProblemText } from "../shell/useProblemText";
import { ExportQuestion } from "./ExportQuestion";
import { ReportView } from "./ReportView";
import { useReport } from "./useReport";

/** The conclusion as a page to read and print. `?form=identified`, `?version=`; with `?projector` only large type. */
export function ConclusionPage(): ReactElement {
  const { t, i18n } = useTranslation("conclusion");
  const { roomId = "" } = useParams();
  const [search] = useSearchParams();
  const inWords = useProblemText();
  const [language, setLanguage] = useState<Language>(i18n.language as Language);
  const form = search.get("form") === "identified" ? "identified" : "pseudonymised";
  const asked = Number.parseInt(search.get("version") ?? "", 10);
  const version = Number.isNaN(asked) ? undefined : asked;
  // It can be printed from here: what was looked at is this document and no other.
  const [lookedAt, setLookedAt] = useState("");
  const chosen = `${form} ${language} ${version ?? ""}`;
  const reading = useReport({ roomId, language, form, version, looked: lookedAt === chosen ? true : undefined });
  const found = reading.state === "failed" && reading.problem.code === "namesFound" ? reading.problem.found : null;
  const navigate = useNavigate();
  const projector = search.has("projector");
  usePageTitle(t("title"));
  if (reading.state === "failed" && (reading.problem.status === 404 || reading.problem.status === 403)) {
    return <NotFoundPage />;
  }
  return (
    <div className={projector ? "conclusion-page projector" : "conclusion-page"}>
      {!projector && (
        <div className="conclusion-tools">
          <DesignLink asChild><Link to={`/rooms/${roomId}`}>{t("backToRoom")}</Link></DesignLink>
          <Field data-size="sm">
            <Label>{t("export.language")}</Label>
            <Select value={language} onChange={(event) => { setLanguage(event.target.value as Language); }}>
              {languages.map((each) => (
                <Select.Option key={each} value={each} lang={each}>{languageNames[each]}</Select.Option>
              ))}
            </Select>
          </Field>
          <Button data-size="sm" onClick={() => { print(); }}>{t("print")}</Button>
        </div>
      )}
      {reading.state === "loading" && <PageSkeleton lines={14} />}
      {found !== null && (
        <ExportQuestion found={found} back={() => { void navigate(`/rooms/${roomId}`); }}
          goOn={() => { setLookedAt(chosen); }} />
      )}
      {reading.state === "failed" && found === null && <Alert data-color="danger">{inWords(reading.problem)}</Alert>}
      {reading.state === "read" && <ReportView report={reading.report} language={language} />}
    </div>
  );
}
