import { Paragraph } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { TextBox } from "../requests/AnswerForm";
import { newId } from "../wire/newId";
import { deactivated, type Editing } from "./changes";
import { EntryDialog } from "./EntryDialog";
import { RoomsLeft } from "./RoomsLeft";

/** Takes an entry out of use, with the reason that the history keeps. */
export function DeactivateDialog({ edit, onDone, onClose }: { readonly edit: Editing; readonly onDone: () => void;
  readonly onClose: () => void }): ReactElement {
  const { t } = useTranslation("admin");
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  return (
    <EntryDialog title={t("deactivateNamed", { name: edit.value.name })} send={t("deactivate")} danger
      command={() => { setTried(true); return reason.trim() === "" ? null : deactivated(edit, reason, newId()); }}
      onDone={onDone} onClose={onClose}>
      <Paragraph>{t("deactivateHelp")}</Paragraph>
      {edit.of === "person" && <RoomsLeft personId={edit.id} />}
      <TextBox label={t("reason")} value={reason} onChange={setReason} tried={tried} rows={2} />
    </EntryDialog>
  );
}
