import { Alert, Button, Details, Paragraph, Tag, Textfield } from "@digdir/designsystemet-react";
import { useId, useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../language/format";
import { caseCode } from "../rooms/roomAddress";
import { useProblemText } from "../shell/useProblemText";
import type { EmergencyStanding, LogFinding, SettlementOutcome } from "../wire";
import { post, ProblemError } from "../wire/http";
import { FindingTable } from "./FindingTable";

const outcomes: readonly SettlementOutcome[] = ["inOrder", "asked", "passedOn"];

const colours: Readonly<Record<EmergencyStanding, "danger" | "warning" | "success">> = {
  overdue: "danger", waiting: "warning", reviewedLate: "warning", reviewed: "success",
};

export interface FindingItemProps {
  readonly finding: LogFinding;
  readonly period: { readonly from: string; readonly until: string };
  readonly onSettled: () => void;
}

/** A finding: closed, what and who; open, why and which readings, and what was found out. */
export function FindingItem({ finding, period, onSettled }: FindingItemProps): ReactElement {
  const { t } = useTranslation("review");
  const { emergency } = finding;
  const who = finding.person === null
    ? t("several") : [finding.person, finding.organisation].filter(Boolean).join(", ");
  return (
    <Details className="review-finding">
      <Details.Summary>
        <span className="review-head">
          <strong>{finding.title}</strong>
          <span>{emergency === null ? who : `${who} · ${t("case", { code: caseCode(emergency.roomId) })}`}</span>
          {emergency !== null && (
            <Tag data-size="sm" data-color={colours[emergency.standing]}>
              {t(`standing.${emergency.standing}`)}
            </Tag>
          )}
        </span>
      </Details.Summary>
      <Details.Content>
        <Paragraph>{finding.why}</Paragraph>
        {finding.also.length > 0 && <Paragraph>{t("also", { rules: finding.also.join(", ") })}</Paragraph>}
        {emergency !== null && <EmergencyTimes finding={finding} />}
        {finding.rows.length > 0 && <FindingTable finding={finding} />}
        {finding.rowCount > finding.rows.length && (
          <Paragraph>{t("moreRows", { shown: finding.rows.length, all: finding.rowCount })}</Paragraph>
        )}
        <SettleForm finding={finding} period={period} onSettled={onSettled} />
      </Details.Content>
    </Details>
  );
}

function EmergencyTimes({ finding }: { readonly finding: LogFinding }): ReactElement | null {
  const { t } = useTranslation("review");
  const formats = useFormats();
  if (finding.emergency === null) { return null; }
  const { from, until, dueOn } = finding.emergency;
  return (
    <Paragraph>
      {t("emergencyTimes", {
        from: formats.dateTime(from), until: formats.dateTime(until), due: formats.date(dueOn),
      })}
    </Paragraph>
  );
}

/** One press says what came of it; a note may be written first. */
function SettleForm({ finding, period, onSettled }: FindingItemProps): ReactElement {
  const { t } = useTranslation("review");
  const inWords = useProblemText();
  const group = useId();
  const [note, setNote] = useState("");
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const settle = async (outcome: SettlementOutcome): Promise<void> => {
    setBusy(true);
    setRefused(null);
    try {
      await post("/api/log-review/settlements", { body: { ...period, finding: finding.name, outcome, note } });
      onSettled();
    } catch (failure) {
      setRefused(failure instanceof ProblemError ? failure.code : "unreachable");
    }
    setBusy(false);
  };
  return (
    <div className="review-settle" role="group" aria-labelledby={group}>
      <strong id={group}>{t("settle")}</strong>
      <Textfield data-size="sm" multiline rows={2} maxLength={2000} label={t("note")} value={note}
        onChange={(event) => { setNote(event.target.value); }} />
      {refused !== null && <Alert data-color="danger" role="alert">{inWords({ code: refused })}</Alert>}
      <div className="dialog-buttons">
        {outcomes.map((outcome) => (
          <Button key={outcome} variant="secondary" data-size="sm" disabled={busy}
            onClick={() => { void settle(outcome); }}>
            {t(`outcome.${outcome}`)}
          </Button>
        ))}
      </div>
    </div>
  );
}
