import { Textfield } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../conclusion/useCommand";
import { InlineForm } from "../rooms/InlineForm";
import type { Id, Material } from "../wire";

/** A title that may be read by all with whom the material is shared: a file's own name is not shown to them. */
export function RenameMaterial({ id, material, title }:
{ readonly id: Id; readonly material: Material; readonly title: string }): ReactElement {
  const { t } = useTranslation(["material", "common"]);
  const { busy, refused, give } = useCommand();
  const [name, setName] = useState(title);
  const [base, setBase] = useState(material.version);
  return (
    <InlineForm open={t("material:renameOf", { name: title })} shown={t("material:rename")} send={t("common:save")}
      busy={busy} refused={refused} ready={name.trim() !== ""}
      onOpen={() => { setName(title); setBase(material.version); }}
      onSend={() => give("renameMaterial", { materialId: id, title: name.trim() }, base)}>
      <Textfield data-size="sm" label={t("material:newTitle")} description={t("material:newTitleMeans")} value={name}
        maxLength={500} autoFocus onChange={(event) => { setName(event.target.value); }} />
    </InlineForm>
  );
}
