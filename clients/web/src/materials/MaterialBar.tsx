import { Button, Heading } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../language/format";
import { When } from "../language/When";
import { CloseToParents } from "../life/CloseToParents";
import { useRoomPeople } from "../membership/roomPeople";
import { useOpenRoom } from "../rooms/roomAccess";
import type { Id, Material } from "../wire";
import { MarkDialog } from "./MarkDialog";
import { mayChange } from "./mayChange";
import { RenameMaterial } from "./RenameMaterial";
import { contentAddress } from "./useContent";
import { useTitles } from "./useTitles";
import { WithdrawDialog } from "./WithdrawDialog";

/** What the material is called and what can be done with it. */
export function MaterialBar({ id, material }: { readonly id: Id; readonly material: Material }): ReactElement {
  const { t } = useTranslation("material");
  const room = useOpenRoom();
  const formats = useFormats();
  const by = useRoomPeople()(material.by);
  const title = useTitles()(id);
  const [asking, setAsking] = useState<"mark" | "withdraw" | null>(null);
  return (
    <div className="material-bar">
      <Heading level={2} data-size="2xs">{title}</Heading>
      <small>{by.name} · <When at={material.at} /> · {formats.size(material.length)}</small>
      <div className="material-actions">
        <Button asChild data-size="sm" variant="tertiary">
          <a href={contentAddress(room.roomId, id)} download={title}>{t("download")}</a>
        </Button>
        {mayChange(room, material, "renameMaterial") && <RenameMaterial id={id} material={material} title={title} />}
        {room.may("markMaterial") && (
          <Button data-size="sm" variant="tertiary" onClick={() => { setAsking("mark"); }}>{t("marks")}</Button>
        )}
        {mayChange(room, material, "withdrawMaterial") && (
          <Button data-size="sm" variant="tertiary" onClick={() => { setAsking("withdraw"); }}>{t("withdraw")}</Button>
        )}
        {material.withdrawn === null && <CloseToParents id={id} kind="material" words={title} />}
      </div>
      {asking === "mark" && <MarkDialog id={id} material={material} close={() => { setAsking(null); }} />}
      {asking === "withdraw" && <WithdrawDialog id={id} material={material} close={() => { setAsking(null); }} />}
    </div>
  );
}
