import { Button } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useOpenRoom } from "../rooms/roomAccess";
import { Refused } from "./Refused";
import { seen } from "./seenWording";
import type { Numbered } from "./standing";
import { useCommand } from "./useCommand";

/**
 * One press agrees to exactly the wordings on the screen to which the reader has no position yet; one that changed
 * meanwhile is refused by the server and nothing is taken.
 */
export function AgreeToAll({ shown }: { readonly shown: readonly Numbered[] }): ReactElement | null {
  const { t } = useTranslation("conclusion");
  const { may, you } = useOpenRoom();
  const { busy, refused, give } = useCommand();
  const open = shown.filter(({ statement }) => statement.positions[you.personId]?.wording !== statement.wording);
  if (!may("agreeToAll") || open.length === 0) { return null; }
  const named = open.map(({ id, statement }) => seen(id, statement));
  return (
    <div className="agree-to-all">
      <Button variant="secondary" disabled={busy} onClick={() => { void give("agreeToAll", { seen: named }); }}>
        {t("agreeToAllCounted", { count: open.length })}
      </Button>
      <small>{t("agreeToAllMeans", { numbers: open.map(({ number }) => number).join(", ") })}</small>
      <Refused text={refused} />
    </div>
  );
}
