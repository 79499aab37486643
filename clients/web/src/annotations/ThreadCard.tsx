import { Button } from "@digdir/designsystemet-react";
import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useOpenRoom } from "../rooms/roomAccess";
import { useScreen } from "../rooms/screen";
import { isTyping, useShortcuts } from "../rooms/useShortcuts";
import { newId } from "../wire/newId";
import { CommentLine } from "./CommentLine";
import { useGathered } from "./gathered";
import { MentionField } from "./MentionField";
import { mentioned } from "./mentions";
import { ThreadAnchor } from "./ThreadAnchor";
import { commentsOf, type CommentRow, type ThreadRow } from "./threadList";
import { ToChange } from "./ToChange";
import { useMentionable } from "./useMentionable";
import { useSentText } from "./useSentText";

const idOf = (row: CommentRow): string => row.id;

/** One thread: what it hangs on, what was said, and the answer. R closes it or opens it again. */
export function ThreadCard({ row }: { readonly row: ThreadRow }): ReactElement {
  const { t } = useTranslation(["talk", "annotation", "common"]);
  const { pending, you, may, submit } = useOpenRoom();
  const { threadId } = useScreen();
  const { on: shortcuts } = useShortcuts();
  const linked = threadId === row.id;
  const [unfolded, setUnfolded] = useState(false);
  const card = useRef<HTMLElement>(null);
  useEffect(() => { if (linked) { card.current?.scrollIntoView({ block: "nearest" }); } }, [linked]);
  const { thread } = row;
  const comments = useMemo(() => commentsOf(row, pending, you.personId), [row, pending, you.personId]);
  const own = useCallback((comment: CommentRow) => comment.comment.by === you.personId, [you.personId]);
  const { shown, waiting, show } = useGathered(comments, idOf, own);
  const folded = thread.resolved && !unfolded && !linked;
  const turn = (): void => {
    void submit(thread.resolved ? "reopenThread" : "resolveThread", { threadId: row.id });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (shortcuts && plain && event.key.toLowerCase() === "r" && !isTyping(event.target) && may("resolveThread")) {
      event.preventDefault();
      turn();
    }
  };
  return (
    <article ref={card} className={linked ? "thread thread-linked" : "thread"}
      aria-label={t("annotation:thread")} tabIndex={0} onKeyDown={onKeyDown}>
      <ThreadAnchor row={row} />
      {folded ? (
        <Button data-size="sm" variant="tertiary" onClick={() => { setUnfolded(true); }}>
          {t("talk:resolvedWith", { count: comments.length })}
        </Button>
      ) : shown.map((comment) => <CommentLine key={comment.id} threadId={row.id} row={comment} />)}
      {waiting > 0 && !folded && (
        <Button data-size="sm" variant="secondary" className="new-items" onClick={show}>
          {t("common:newItems", { count: waiting })}
        </Button>
      )}
      {may("addComment") && !folded && !row.pending && <Reply row={row} focus={linked} turn={turn} />}
    </article>
  );
}

function Reply({ row, focus, turn }:
{ readonly row: ThreadRow; readonly focus: boolean; readonly turn: () => void }): ReactElement {
  const { t } = useTranslation(["talk", "annotation"]);
  const { submit, may } = useOpenRoom();
  const people = useMentionable();
  const { text, setText, form, found, send: sendText } = useSentText();
  const send = (): void => {
    sendText((said) => submit("addComment", {
      threadId: row.id, commentId: newId(), text: said, mentions: [...mentioned(said, people)],
    }));
  };
  return (
    <form ref={form} className="reply" aria-label={t("talk:answer")}
      onSubmit={(event) => { event.preventDefault(); send(); }}>
      <MentionField label={t("talk:writeAnswer")} value={text} onChange={setText} people={people} onSend={send}
        focus={focus} rows={focus || text !== "" ? 2 : 1} />
      <ToChange found={found} />
      <div className="reply-actions">
        <Button type="submit" data-size="sm" disabled={text.trim() === ""}>{t("talk:answer")}</Button>
        {may("resolveThread") && (
          <Button data-size="sm" variant="tertiary" onClick={turn}>
            {t(row.thread.resolved ? "annotation:reopen" : "annotation:resolve")}
          </Button>
        )}
      </div>
    </form>
  );
}
