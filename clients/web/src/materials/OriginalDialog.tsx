import { Button, Dialog, Heading, Paragraph } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useOpenRoom } from "../rooms/roomAccess";
import { SavingTrouble } from "../shell/SavingTrouble";
import { useSaving } from "../shell/useSaving";
import type { Id } from "../wire";
import { originalAddress } from "./useContent";

export interface OriginalDialogProps {
  readonly id: Id;
  readonly title: string;
  readonly close: () => void;
}

/** What a file as it came may hold is said before it is saved; it is never shown here. */
export function OriginalDialog({ id, title, close }: OriginalDialogProps): ReactElement {
  const { t } = useTranslation(["material", "common"]);
  const address = originalAddress(useOpenRoom().roomId, id);
  const saving = useSaving([address], close);
  return (
    <Dialog open onClose={close} closeButton={t("common:close")} aria-labelledby="original-title">
      <Heading id="original-title" level={2} data-size="xs">{t("material:original.title", { name: title })}</Heading>
      <Paragraph>{t("material:original.means")}</Paragraph>
      <SavingTrouble saving={saving} />
      <div className="dialog-actions">
        <Button disabled={saving.busy} onClick={() => void saving.save(address)}>{t("material:download")}</Button>
        <Button variant="tertiary" onClick={close}>{t("common:cancel")}</Button>
      </div>
    </Dialog>
  );
}
