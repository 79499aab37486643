import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useRoomPeople } from "../membership/roomPeople";
import { useOpenRoom } from "../rooms/roomAccess";
import { useTitles } from "../materials/useTitles";
import { useScreen } from "../rooms/screen";
import { materialOf, type ThreadRow } from "./threadList";

/** What a thread is about, in words; on material it leads there. */
export function ThreadAnchor({ row }: { readonly row: ThreadRow }): ReactElement {
  const { t } = useTranslation(["talk", "annotation"]);
  const { state } = useOpenRoom();
  const { openMaterial, select } = useScreen();
  const person = useRoomPeople();
  const { anchor } = row.thread;
  const materialId = materialOf(anchor, state.annotations);
  const title = useTitles()(materialId);
  const label = anchor.kind === "annotation" ? state.annotations.items[anchor.id ?? ""]?.label ?? "" : "";
  const words = [anchor.kind === "annotation" ? label || t("annotation:one") : "", title].filter(Boolean).join(" · ");
  const marks = [row.thread.resolved ? t("annotation:state.resolved") : "", anchor.abroad ? t("talk:readAbroad") : ""]
    .filter((mark) => mark !== "");
  return (
    <p className="thread-anchor">
      {anchor.kind === "room" && <span>{t("talk:wholeRoom")}</span>}
      {anchor.kind === "statement" && <span>{t("talk:aboutStatement")}</span>}
      {anchor.kind === "person" && <span>{t("talk:withPerson", { name: person(anchor.id ?? "").name })}</span>}
      {materialId !== null && (
        <button type="button" className="link-button" onClick={() => {
          if (anchor.kind === "annotation") { select(anchor.id); } else { openMaterial(materialId); }
        }}>{words}</button>
      )}
      {marks.map((mark) => <small key={mark}>{mark}</small>)}
    </p>
  );
}
