import { Tag, Textfield } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../conclusion/useCommand";
import { today } from "../consent/latest";
import { InlineForm } from "../rooms/InlineForm";
import { useOpenRoom } from "../rooms/roomAccess";
import type { Id, Schemas } from "../wire";
import { isAsked } from "./ages";

/** Whether parents are shown a goal, a fact or a document, and the way to change that for patient and doctor. */
export function CloseToParents({ id, kind, words }: { readonly id: Id; readonly kind: Schemas["ClosedKind"];
  readonly words: string }): ReactElement | null {
  const { t } = useTranslation("life");
  const { state, you, may } = useOpenRoom();
  const { busy, refused, give } = useCommand();
  const [reason, setReason] = useState("");
  const isClosed = state.life.closed[id] !== undefined;
  const own = you.role === "patient";
  const changes = may("closeToParents") && you.identity && isAsked(state.case.identity?.birthDate, today());
  if (!isClosed && !changes) { return null; }
  return (
    <>
      {isClosed && <Tag data-size="sm" data-color="warning">{t(own ? "closedMine" : "closed")}</Tag>}
      {changes && (
        <InlineForm open={t(isClosed ? "openFor" : "closeFor", { words })} shown={t(isClosed ? "open" : "close")}
          send={t(isClosed ? "open" : "close")} busy={busy} refused={refused} ready={own || reason.trim() !== ""}
          onSend={() => give("closeToParents", { kind, subjectId: id, closed: !isClosed, reason })}>
          <Textfield data-size="sm" label={t(own ? "reasonIfYouLike" : "reason")} value={reason} autoFocus
            onChange={(event) => { setReason(event.target.value); }} />
        </InlineForm>
      )}
    </>
  );
}
