import { Button } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { When } from "../language/When";
import { PersonMark } from "../membership/PersonMark";
import { useRoomPeople } from "../membership/roomPeople";
import { useOpenRoom } from "../rooms/roomAccess";
import { useProblemText } from "../shell/useProblemText";
import type { Id } from "../wire";
import { MentionField } from "./MentionField";
import { mentioned, partsOf } from "./mentions";
import type { CommentRow } from "./threadList";
import { useMentionable } from "./useMentionable";

/** One comment with who said it; one's own can be changed or taken back. */
export function CommentLine({ threadId, row }: { readonly threadId: Id; readonly row: CommentRow }): ReactElement {
  const { t } = useTranslation(["talk", "annotation", "common"]);
  const { you, may, submit, dismiss } = useOpenRoom();
  const inWords = useProblemText();
  const [editing, setEditing] = useState(false);
  const { comment } = row;
  const by = useRoomPeople()(comment.by);
  const own = comment.by === you.personId && row.state === "kept" && !comment.retracted;
  return (
    <div className={`comment comment-${row.state}`}>
      <PersonMark {...by} size="small" decorative />
      <div className="comment-words">
        <p className="comment-by">
          <strong>{by.name}</strong>
          {comment.at !== "" && <small><When at={comment.at} />{comment.revised && ` · ${t("talk:revised")}`}</small>}
          {by.detail !== "" && <small className="comment-place" title={by.detail}>{by.detail}</small>}
        </p>
        {editing ? <Revise threadId={threadId} row={row} close={() => { setEditing(false); }} />
          : comment.retracted ? <p className="comment-gone">{t("talk:retracted")}</p> : <Words row={row} />}
        {row.state === "pending" && <small>{t("annotation:state.pending")}</small>}
        {row.state === "refused" && (
          <p role="alert" className="note-refused">
            {t("annotation:state.refused")}: {inWords(row.problem ?? { code: "failure" })}{" "}
            <Button data-size="sm" variant="tertiary" onClick={() => { dismiss(row.commandId!); }}>
              {t("common:remove")}
            </Button>
          </p>
        )}
        {own && !editing && may("reviseComment") && (
          <p className="comment-actions">
            <button type="button" className="link-button" onClick={() => { setEditing(true); }}>
              {t("common:edit")}
            </button>
            <button type="button" className="link-button" onClick={() => {
              void submit("retractComment", { threadId, commentId: row.id });
            }}>{t("talk:retract")}</button>
          </p>
        )}
      </div>
    </div>
  );
}

function Words({ row }: { readonly row: CommentRow }): ReactElement {
  const person = useRoomPeople();
  const parts = partsOf(row.comment.text, row.comment.mentions.map((id) => person(id)));
  return (
    <p className="comment-text">
      {parts.map((part, index) => part.id === undefined ? part.text
        : <strong key={index} className="mention">{part.text}</strong>)}
    </p>
  );
}

function Revise({ threadId, row, close }:
{ readonly threadId: Id; readonly row: CommentRow; readonly close: () => void }): ReactElement {
  const { t } = useTranslation(["talk", "common"]);
  const { submit } = useOpenRoom();
  const people = useMentionable();
  const inWords = useProblemText();
  const [text, setText] = useState(row.comment.text);
  const [refused, setRefused] = useState<string>();
  const save = async (): Promise<void> => {
    if (text.trim() === "") { return; }
    const mentions = [...mentioned(text, people)];
    const data = { threadId, commentId: row.id, text: text.trim(), mentions };
    const outcome = await submit("reviseComment", data, row.comment.version);
    if (outcome.status === "refused") { setRefused(inWords(outcome.problem ?? { code: "failure" })); } else { close(); }
  };
  return (
    <form onSubmit={(event) => { event.preventDefault(); void save(); }}>
      <MentionField label={t("talk:reviseComment")} value={text} onChange={setText} people={people} focus
        onSend={() => { void save(); }} />
      {refused !== undefined && <p role="alert" className="note-refused">{refused}</p>}
      <div className="reply-actions">
        <Button type="submit" data-size="sm">{t("common:save")}</Button>
        <Button data-size="sm" variant="tertiary" onClick={close}>{t("common:cancel")}</Button>
      </div>
    </form>
  );
}
