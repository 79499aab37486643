import { Button, ToggleGroup } from "@digdir/designsystemet-react";
import { useCallback, useEffect, useMemo, useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useOpenRoom } from "../rooms/roomAccess";
import { useScreen } from "../rooms/screen";
import { useGathered } from "./gathered";
import { NewThread } from "./NewThread";
import { ThreadCard } from "./ThreadCard";
import { materialOf, threadsOf, type ThreadFilter, type ThreadRow } from "./threadList";

const filters: readonly ThreadFilter[] = ["material", "room", "all"];
const idOf = (row: ThreadRow): string => row.id;

/** What people say: about the material, in the whole room or to one person, and all of it. */
export function TalkPanel(): ReactElement {
  const { t } = useTranslation("talk");
  const room = useOpenRoom();
  const { materialId, annotationId, threadId } = useScreen();
  const [chosen, setChosen] = useState<ThreadFilter>();
  const { annotations } = room.state;
  const spokenOf = useMemo(
    () => threadsOf(annotations, [], "material", materialId).length > 0, [annotations, materialId]);
  // Who has chosen a mark writes about it.
  const filter = chosen ?? (spokenOf || annotationId !== null ? "material" : "all");
  const linked = room.state.annotations.threads[threadId ?? ""];
  useEffect(() => {
    if (linked === undefined) { return; }
    setChosen(materialOf(linked.anchor, room.state.annotations) === null ? "room" : "material");
    // Only a newly opened thread changes the filter, not everything that happens in it.
  }, [threadId, linked === undefined]);
  return (
    <div className="talk">
      <ToggleGroup data-size="sm" value={filter} aria-label={t("about")}
        onChange={(to) => { setChosen(filters.find((each) => each === to) ?? "all"); }}>
        {filters.map((each) => <ToggleGroup.Item key={each} value={each}>{t(`filter.${each}`)}</ToggleGroup.Item>)}
      </ToggleGroup>
      <Threads key={`${filter}${filter === "material" ? materialId : ""}`} filter={filter} />
    </div>
  );
}

function Threads({ filter }: { readonly filter: ThreadFilter }): ReactElement {
  const { t } = useTranslation(["talk", "common"]);
  const { state, pending, you, may } = useOpenRoom();
  const { materialId, threadId } = useScreen();
  const threads = useMemo(() => threadsOf(state.annotations, pending, filter, materialId),
    [state.annotations, pending, filter, materialId]);
  const own = useCallback((row: ThreadRow) => row.pending || row.id === threadId
    || Object.values(row.thread.comments).some((comment) => comment.by === you.personId), [threadId, you.personId]);
  const { shown, waiting, show } = useGathered(threads, idOf, own);
  return (
    <>
      {waiting > 0 && (
        <Button data-size="sm" variant="secondary" className="new-items" onClick={show}>
          {t("common:newItems", { count: waiting })}
        </Button>
      )}
      {shown.length === 0 && <p className="part-empty">{t("talk:none")}</p>}
      <ul className="thread-list" aria-label={t("talk:threads")}>
        {shown.map((row) => <li key={row.id}><ThreadCard row={row} /></li>)}
      </ul>
      {may("openThread") && <NewThread filter={filter} />}
    </>
  );
}
