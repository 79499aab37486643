import { Checkbox, Field, Label, Select, Textfield } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../conclusion/useCommand";
import { useRelatives } from "../rooms/case/useRelatives";
import { InlineForm } from "../rooms/InlineForm";
import { useOpenRoom } from "../rooms/roomAccess";
import type { Id } from "../wire";

/** Whom of the family a material is about, and whether it is genetic: a step of its own that ends what was shared. */
export function SubjectMarks({ id, onDone }: { readonly id: Id; readonly onDone: () => void }): ReactElement | null {
  const { t } = useTranslation(["material", "common"]);
  const { state, may } = useOpenRoom();
  const relatives = useRelatives();
  const { busy, refused, give } = useCommand();
  const now = state.case.marks[id];
  const [genetic, setGenetic] = useState(now?.genetic ?? false);
  const [relativeId, setRelativeId] = useState<Id | null>(now?.relativeId ?? null);
  const [reason, setReason] = useState("");
  const loses = (now?.genetic === true && !genetic) || (now?.relativeId != null && now.relativeId !== relativeId);
  if (!may("setMarks")) { return null; }
  return (
    <InlineForm open={t("material:whoseAndWhat")} send={t("common:save")} busy={busy} refused={refused}
      ready={!loses || reason.trim() !== ""} onSend={async () => {
        const done = await give("setMarks", {
          kind: "material", subjectId: id, genetic, relativeId, reason: loses ? reason : null,
        });
        if (done) { onDone(); }
        return done;
      }}>
      <Checkbox label={t("material:says.genetic")} description={t("material:means.genetic")} checked={genetic}
        onChange={(event) => { setGenetic(event.target.checked); }} />
      <Field data-size="sm">
        <Label>{t("material:about")}</Label>
        <Field.Description>{t("material:aboutMeans")}</Field.Description>
        <Select value={relativeId ?? ""} onChange={(event) => {
          setRelativeId(event.target.value === "" ? null : event.target.value);
        }}>
          <Select.Option value="">{t("material:thePatient")}</Select.Option>
          {relatives.map((each) => <Select.Option key={each.id} value={each.id}>{each.relation}</Select.Option>)}
        </Select>
      </Field>
      {loses && (
        <Textfield data-size="sm" label={t("material:reason")} value={reason} maxLength={4000}
          onChange={(event) => { setReason(event.target.value); }} />
      )}
    </InlineForm>
  );
}
