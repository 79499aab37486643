import { Paragraph, Textfield } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../conclusion/useCommand";
import { today } from "../consent/latest";
import { InlineForm } from "../rooms/InlineForm";
import { useOpenRoom } from "../rooms/roomAccess";

/** Agreement and retention, written together: each is left as it is where it is left blank. */
export function RetentionForm(): ReactElement | null {
  const { t } = useTranslation(["custody", "common"]);
  const { state, may } = useOpenRoom();
  const { busy, refused, give } = useCommand();
  const [words, setWords] = useState("");
  const [reference, setReference] = useState("");
  const [rule, setRule] = useState("");
  const [years, setYears] = useState("10");
  const [from, setFrom] = useState(() => today());
  if (!may("recordCustody")) { return null; }
  const fill = (): void => {
    const { agreement, retention } = state.custody;
    setWords(agreement?.words ?? "");
    setReference(agreement?.reference ?? "");
    setRule(retention?.rule ?? "");
    setYears(String(retention?.years ?? 10));
    setFrom(retention?.from ?? today());
  };
  const agreed = words.trim() !== "";
  const kept = rule.trim() !== "";
  return (
    <InlineForm open={t("record")} send={t("common:save")} busy={busy} refused={refused} ready={agreed || kept}
      onOpen={fill} onSend={() => give("recordCustody", {
        agreement: agreed ? { words, reference } : null,
        retention: kept ? { rule, years: Number(years), from } : null,
      })}>
      <Textfield data-size="sm" multiline rows={2} label={t("agreement")} description={t("agreementMeans")}
        value={words} autoFocus onChange={(event) => { setWords(event.target.value); }} />
      <Textfield data-size="sm" label={t("reference")} value={reference}
        onChange={(event) => { setReference(event.target.value); }} />
      <Textfield data-size="sm" label={t("rule")} value={rule}
        onChange={(event) => { setRule(event.target.value); }} />
      <Textfield data-size="sm" type="number" min={0} max={150} label={t("years")} value={years}
        onChange={(event) => { setYears(event.target.value); }} />
      <Textfield data-size="sm" type="date" max={today()} label={t("from")} value={from}
        onChange={(event) => { setFrom(event.target.value); }} />
    </InlineForm>
  );
}

/** Keeps the case past its time, or lets time count again. */
export function HoldForm(): ReactElement | null {
  const { t } = useTranslation("custody");
  const { state, may } = useOpenRoom();
  const { busy, refused, give } = useCommand();
  const [reason, setReason] = useState("");
  if (!may("holdErasing")) { return null; }
  const held = state.custody.hold !== null;
  const verb = t(held ? "release" : "hold");
  return (
    <InlineForm open={verb} send={verb} busy={busy} refused={refused} ready={reason.trim() !== ""}
      onSend={() => give("holdErasing", { held: !held, reason })}>
      {!held && <Paragraph data-size="sm">{t("holdMeans")}</Paragraph>}
      <Textfield data-size="sm" label={t("reason")} value={reason} autoFocus
        onChange={(event) => { setReason(event.target.value); }} />
    </InlineForm>
  );
}
