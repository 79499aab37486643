import type { ReactElement, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { RoomsToDecide } from "../custody/RoomsToDecide";
import { UnownedRooms, useUnownedRooms } from "../directory/UnownedRooms";
import { useLoad } from "../shell/useLoad";
import { get } from "../wire/http";

/** What waits for an administrator: cases without a unit, changes that another one asked for, cases to be erased. What
 * stands below is told whether nothing does. */
export function AdministratorWaits({ children }: {
  readonly children: (nothing: boolean) => ReactNode;
}): ReactElement {
  const { t } = useTranslation("entry");
  const [loaded] = useLoad((signal) => get("/api/directory", { signal }), "directory");
  const [unowned, readUnowned] = useUnownedRooms();
  const view = loaded.state === "ready" ? loaded.value : undefined;
  const asked = [...view?.proposed ?? [], ...(view?.officers ?? []).map(({ waiting }) => waiting)]
    .filter((each) => each?.mayConfirm === true).length;
  return (
    <>
      <UnownedRooms rooms={unowned} view={view} onAsked={readUnowned} />
      {asked > 0 && (
        <Link className="waiting-item" to="/administration">
          <strong>{t("duties.proposed", { count: asked })}</strong>
        </Link>
      )}
      <RoomsToDecide>{(none) => children(none && asked === 0 && unowned.length === 0)}</RoomsToDecide>
    </>
  );
}
