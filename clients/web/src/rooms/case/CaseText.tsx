import { Alert, Paragraph, Textfield } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../conclusion/useCommand";
import { LimitWord } from "../../shell/LimitWord";
import type { CasePart } from "../../wire";
import { fits, limits } from "../../wire/limits";
import { InlineForm } from "../InlineForm";
import { useOpenRoom } from "../roomAccess";
import { Part } from "./Part";

/** One text of the case, edited where it stands. */
export function CaseText({ part }: { readonly part: CasePart }): ReactElement {
  const { t } = useTranslation(["case", "common"]);
  const { state, may } = useOpenRoom();
  const { busy, refused, give } = useCommand();
  const current = state.case.texts[part];
  const [text, setText] = useState("");
  const [base, setBase] = useState(0);
  const name = t(`parts.${part}`);
  const changedMeanwhile = (current?.version ?? 0) !== base;
  const save = async (): Promise<boolean> => {
    const seen = current?.version ?? 0;
    if (changedMeanwhile && refused === undefined) {
      return give("setText", { part, text, provenance: { kind: "member" } }, base);
    }
    setBase(seen);
    return give("setText", { part, text, provenance: { kind: "member" } }, seen);
  };
  const change = may("setText") && (
    <InlineForm open={t(current === undefined ? "write" : "change", { part: name })}
      shown={t(current === undefined ? "writeShort" : "common:edit")} send={t("common:save")} busy={busy}
      refused={refused} ready={fits(text, limits.text)} onSend={save}
      onOpen={() => { setText(current?.text ?? ""); setBase(current?.version ?? 0); }}>
      {changedMeanwhile && current !== undefined && (
        <Alert data-size="sm" data-color="warning">
          {t("stale")} <span className="case-text">{current.text}</span>
        </Alert>
      )}
      <Textfield multiline rows={6} autoFocus data-size="sm" label={name} value={text}
        onChange={(event) => { setText(event.target.value); }} />
      <LimitWord text={text} limit={limits.text} />
    </InlineForm>
  );
  return (
    <Part title={name} action={change}>
      {current === undefined || current.text === ""
        ? <Paragraph data-size="sm" className="quiet">{t("common:notRecorded")}</Paragraph>
        : <p className="case-text">{current.text}</p>}
      {current !== undefined && <small className="quiet">{t(`from.${current.provenance.kind}`)}</small>}
    </Part>
  );
}
