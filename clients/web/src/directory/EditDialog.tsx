import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useTyped } from "../shell/useTyped";
import { newId } from "../wire/newId";
import { readSubjects, registered, writeSubjects, type DirectoryView, type Editing } from "./changes";
import { EntryDialog } from "./EntryDialog";
import { OrganisationFields } from "./OrganisationFields";
import { PersonFields } from "./PersonFields";
import { UnitFields } from "./UnitFields";

export interface EditDialogProps { readonly edit: Editing; readonly view: DirectoryView;
  readonly onDone: () => void; readonly onClose: () => void }

/** Adds or changes one entry. What the server refuses is said in the dialog, and what was written stays. */
export function EditDialog({ edit, view, onDone, onClose }: EditDialogProps): ReactElement {
  const { t } = useTranslation(["admin", "common"]);
  const [draft, setDraft] = useTyped("entry", edit);
  const [subjects, setSubjects] = useTyped(
    "entry sign-ins", edit.of === "person" ? writeSubjects(edit.value.subjects) : "");
  const [tried, setTried] = useState(false);
  const title = edit.version === 0 ? t(`add.${edit.of}`) : t("editNamed", { name: edit.value.name });
  const command = (): ReturnType<typeof registered> | null => {
    setTried(true);
    if (draft.value.name.trim() === "") { return null; }
    if (draft.of !== "person") { return registered(draft, newId()); }
    const read = readSubjects(subjects);
    return read === null ? null : registered({ ...draft, value: { ...draft.value, subjects: read } }, newId());
  };
  return (
    <EntryDialog title={title} send={t("common:save")} command={command} onDone={onDone} onClose={onClose}>
      {draft.of === "organisation" && (
        <OrganisationFields value={draft.value} tried={tried}
          onChange={(value) => { setDraft({ ...draft, value }); }} />
      )}
      {draft.of === "unit" && (
        <UnitFields value={draft.value} view={view} tried={tried}
          onChange={(value) => { setDraft({ ...draft, value }); }} />
      )}
      {draft.of === "person" && (
        <PersonFields value={draft.value} view={view} tried={tried} subjects={subjects} onSubjects={setSubjects}
          onChange={(value) => { setDraft({ ...draft, value }); }} />
      )}
    </EntryDialog>
  );
}
