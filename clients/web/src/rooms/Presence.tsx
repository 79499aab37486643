import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { PersonMark } from "../membership/PersonMark";
import { useTitles } from "../materials/useTitles";
import { useRoomPeople } from "../membership/roomPeople";
import { useLive } from "./live";
import { useOpenRoom } from "./roomAccess";
import type { Following } from "./useFollowing";

/** Who is in the room right now. Pressing somebody follows what they look at. */
export function Presence({ following }: { readonly following: Following }): ReactElement {
  const { t } = useTranslation(["screen", "membership", "annotation"]);
  const { state, you } = useOpenRoom();
  const { present } = useLive();
  const person = useRoomPeople();
  const title = useTitles();
  const others = [...present.values()].filter(({ personId }) => state.membership.members[personId] !== undefined);
  return (
    <div className="presence">
      <span id="here" className="presence-label">{t("membership:here")}</span>
      <ul aria-labelledby="here">
        <li><PersonMark {...person(you.personId)} size="small" /></li>
        {others.map(({ personId, materialId }) => {
          const one = person(personId);
          const at = title(materialId);
          return (
            <li key={personId}>
              <button type="button" className="presence-person" aria-pressed={following.personId === personId}
                title={[one.name, one.detail, at].filter(Boolean).join(" · ")}
                aria-label={t("screen:follow", { name: one.name })}
                onClick={() => { following.follow(following.personId === personId ? null : personId); }}>
                <PersonMark {...one} size="small" decorative />
              </button>
            </li>
          );
        })}
      </ul>
      {following.personId !== null
        && (
          <small role="status">
            {t("screen:following", { name: person(following.personId).name })}
            {following.waits && ` – ${t("screen:waitsForYou")}`}
          </small>
        )}
    </div>
  );
}
