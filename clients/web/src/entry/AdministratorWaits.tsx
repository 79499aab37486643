import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { RoomsToDecide } from "../custody/RoomsToDecide";
import { UnownedRooms, useUnownedRooms } from "../directory/UnownedRooms";
import { useLoad } from "../shell/useLoad";
import { get } from "../wire/http";

/** What waits for an administrator: cases without a unit, changes that another one asked for, cases to be erased. */
export function AdministratorWaits(): ReactElement {
  const { t } = useTranslation("entry");
  const [loaded] = useLoad((signal) => get("/api/directory", { signal }), "directory");
  const unowned = useUnownedRooms();
  const { proposed, officers } = loaded.state === "ready" ? loaded.value : { proposed: [], officers: [] };
  const asked = [...proposed, ...officers.map(({ waiting }) => waiting)]
    .filter((each) => each?.mayConfirm === true).length;
  return (
    <>
      <UnownedRooms rooms={unowned} />
      {asked > 0 && (
        <Link className="waiting-item" to="/administration">
          <strong>{t("duties.proposed", { count: asked })}</strong>
        </Link>
      )}
      {asked === 0 && unowned.length === 0 ? <RoomsToDecide says={t("myPage.nothingWaits")} /> : <RoomsToDecide />}
    </>
  );
}
