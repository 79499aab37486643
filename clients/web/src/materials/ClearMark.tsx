import { Textfield } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../conclusion/useCommand";
import { InlineForm } from "../rooms/InlineForm";
import type { Id, Schemas } from "../wire";

/** Says with a reason that a mark was wrong; a step of its own, after which nothing of the material is shared. */
export function ClearMark({ id, mark, version, onDone }: { readonly id: Id; readonly mark: Schemas["MaterialMark"];
  readonly version: number; readonly onDone: () => void }): ReactElement {
  const { t } = useTranslation("material");
  const { busy, refused, give } = useCommand();
  const [reason, setReason] = useState("");
  return (
    <InlineForm open={t(`clear.${mark}`)} send={t(`clear.${mark}`)} busy={busy} refused={refused}
      ready={reason.trim() !== ""} onSend={async () => {
        const done = await give("clearMaterialMark", { materialId: id, mark, reason: reason.trim() }, version);
        if (done) { onDone(); }
        return done;
      }}>
      <Textfield data-size="sm" label={t("reason")} description={t("clear.means")} value={reason} maxLength={4000}
        autoFocus onChange={(event) => { setReason(event.target.value); }} />
    </InlineForm>
  );
}
