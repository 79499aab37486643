import { Button, Heading } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../language/format";
import { When } from "../language/When";
import { CloseToParents } from "../life/CloseToParents";
import { useRoomPeople } from "../membership/roomPeople";
import { useOpenRoom } from "../rooms/roomAccess";
import { useScreen } from "../rooms/screen";
import { isKept } from "../shell/keptSaving";
import type { Id, Material } from "../wire";
import { MarkDialog } from "./MarkDialog";
import { mayChange, mayHaveOriginal } from "./mayChange";
import { OriginalDialog } from "./OriginalDialog";
import { RenameMaterial } from "./RenameMaterial";
import { contentAddress, originalAddress } from "./useContent";
import { useTitles } from "./useTitles";
import { WithdrawDialog } from "./WithdrawDialog";

/** What the material is called and what can be done with it. */
export function MaterialBar({ id, material }: { readonly id: Id; readonly material: Material }): ReactElement {
  const { t } = useTranslation("material");
  const room = useOpenRoom();
  const formats = useFormats();
  const by = useRoomPeople()(material.by);
  const title = useTitles()(id);
  const screen = useScreen();
  // Whoever signed in anew for the file as it came finds the question where they left it.
  const [asking, setAsking] = useState<"mark" | "withdraw" | "original" | null>(
    () => (isKept(room.you.personId, originalAddress(room.roomId, id)) ? "original" : null));
  const askOriginal = (): void => {
    // Its place stands in the address, so that they come back to it.
    screen.openMaterial(id, screen.page);
    setAsking("original");
  };
  return (
    <div className="material-bar">
      <Heading level={2} data-size="2xs">{title}</Heading>
      <small>{by.name} · <When at={material.at} /> · {formats.size(material.length)}</small>
      <div className="material-actions">
        <Button asChild data-size="sm" variant="tertiary">
          <a href={contentAddress(room.roomId, id)} download={title}>{t("download")}</a>
        </Button>
        {mayHaveOriginal(room.you, material) && (
          <Button data-size="sm" variant="tertiary" onClick={askOriginal}>
            {t("original.ask")}
          </Button>
        )}
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
      {asking === "original" && <OriginalDialog id={id} title={title} close={() => { setAsking(null); }} />}
      {asking === "withdraw" && <WithdrawDialog id={id} material={material} close={() => { setAsking(null); }} />}
    </div>
  );
}
