import { Alert, Button, Heading, Paragraph } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../language/format";
import { useOpenRoom } from "../rooms/roomAccess";
import { useTyped } from "../shell/useTyped";
import { ExportDialog } from "./ExportDialog";
import { mayExport } from "./exportRules";
import { VersionRecord } from "./VersionRecord";

/** The signed version with its check code, and the earlier ones with why they were replaced. */
export function VersionList(): ReactElement | null {
  const { t } = useTranslation("conclusion");
  const { state, you } = useOpenRoom();
  const formats = useFormats();
  const [open, setOpen] = useTyped<number | null>("export version", null);
  const versions = [...state.conclusion.versions].reverse();
  const newest = versions[0];
  if (newest === undefined) { return null; }
  const stands = state.case.phase === "signed" || state.case.phase === "closed";
  return (
    <section aria-label={t("versions.title")} className="versions">
      <Alert data-color={stands ? "success" : "warning"} data-size="sm">
        <Heading level={2} data-size="2xs">
          {t("versions.signed", { number: newest.number, at: formats.dateTime(newest.at) })}
        </Heading>
        <Paragraph>
          {t("checkCode", { ns: "common" })}: <code className="check-code">{newest.checkCode}</code>
        </Paragraph>
        {!stands && <Paragraph>{t("versions.reopened", { reason: state.conclusion.reopenedBecause ?? "" })}</Paragraph>}
      </Alert>
      <ul>
        {versions.filter((version) => version !== newest || !stands).map((version) => (
          <li key={version.number}>
            {t("versions.one", { number: version.number, at: formats.date(version.at) })}
            {version.reason !== null && <> – {version.reason}</>}{" "}
            <code className="check-code">{version.checkCode}</code>{" "}
            {mayExport(you, "pseudonymised") && (
              <Button variant="tertiary" data-size="sm" onClick={() => { setOpen(version.number); }}>
                {t("versions.show", { number: version.number })}
              </Button>
            )}
            <VersionRecord version={version} />
          </li>
        ))}
      </ul>
      {open !== null && <ExportDialog version={open} close={() => { setOpen(null); }} />}
    </section>
  );
}
