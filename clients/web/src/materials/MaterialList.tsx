import { useMemo, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { When } from "../language/When";
import { useRoomPeople } from "../membership/roomPeople";
import { useOpenRoom } from "../rooms/roomAccess";
import { useScreen } from "../rooms/screen";
import type { Id, Material } from "../wire";
import { KindIcon } from "./KindIcon";
import { newestByMaterial } from "./newest";
import { useReadMarks } from "./readMarks";
import { UploadPanel } from "./UploadPanel";
import { useTitles } from "./useTitles";

/** The room's documents and images: what they are, whose, and what is new in them. */
export function MaterialList(): ReactElement {
  const { t } = useTranslation("material");
  const { roomId, state, you, may } = useOpenRoom();
  const { openMaterial } = useScreen();
  const title = useTitles();
  const [read] = useReadMarks(roomId, you.personId);
  const newest = useMemo(() => newestByMaterial(state, you.personId), [state, you.personId]);
  const items = Object.entries(state.materials.items).sort(([, a], [, b]) => a.order - b.order);
  const there = items.filter(([, material]) => material.withdrawn === null);
  const withdrawn = items.filter(([, material]) => material.withdrawn !== null);
  return (
    <section className="materials" aria-labelledby="materials-title">
      <h2 id="materials-title" className="part-title">{t("title")}</h2>
      {may("addMaterial") && <UploadPanel onDone={openMaterial} />}
      {there.length === 0 && <p className="part-empty">{t("none")}</p>}
      <ul className="material-list">
        {there.map(([id, material]) => (
          <Row key={id} id={id} material={material} unread={(newest.get(id) ?? -1) > (read[id] ?? -1)} />
        ))}
      </ul>
      {withdrawn.length > 0 && (
        <details className="withdrawn">
          <summary>{t("withdrawnCount", { count: withdrawn.length })}</summary>
          <ul>
            {withdrawn.map(([id, material]) => (
              <li key={id}><s>{title(id)}</s> <small>{material.withdrawn}</small></li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Row({ id, material, unread }: { readonly id: Id; readonly material: Material; readonly unread: boolean }):
ReactElement {
  const { t } = useTranslation(["material", "annotation"]);
  const { materialId, openMaterial } = useScreen();
  const person = useRoomPeople();
  const title = useTitles();
  const marks = (["identified", "personImage", "sharedAbroad", "sharedForTeaching"] as const)
    .filter((mark) => material[mark]).map((mark) => t(`material:${mark}`));
  return (
    <li>
      <button type="button" className="material-row" aria-current={materialId === id ? "true" : undefined}
        onClick={() => { openMaterial(id); }}>
        <KindIcon kind={material.kind} />
        <span className="material-words">
          <strong className={unread ? "material-unread" : undefined}>{title(id)}</strong>
          <small>{person(material.by).name} · <When at={material.at} /></small>
          {marks.length > 0 && <small className="material-marks">{marks.join(" · ")}</small>}
        </span>
        {unread && <span className="unread-dot" role="img" aria-label={t("annotation:unread")} />}
      </button>
    </li>
  );
}
