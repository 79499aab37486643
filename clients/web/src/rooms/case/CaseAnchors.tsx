import { useRef, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { showsLife } from "../../life/showsLife";
import { useOpenRoom, type RoomAccess } from "../roomAccess";

type Place = "the-case" | "consents" | "blocks" | "custody" | "transfer" | "erasure" | "life";

/** What stands below the case for this reader, in its order. */
function placesFor(room: RoomAccess): readonly Place[] {
  const { state, you, may } = room;
  const outside = you.reach === "abroad" || you.reach === "teaching";
  const custody = state.case.opening !== null && !outside;
  const { transfer, erasure } = state.custody;
  const shown: readonly (readonly [Place, boolean])[] = [
    ["the-case", true], ["consents", you.reach !== "abroad"], ["blocks", you.reach !== "abroad" && you.identity],
    ["custody", custody],
    ["transfer", custody && (transfer !== null || may("proposeTransfer"))],
    ["erasure", custody && (erasure !== null || may("proposeErasure"))],
    ["life", showsLife(room)],
  ];
  return shown.filter(([, there]) => there).map(([place]) => place);
}

/** Leads to each part of the case's column in one press, and stays in sight while it is read. */
export function CaseAnchors(): ReactElement | null {
  const { t } = useTranslation("case");
  const room = useOpenRoom();
  const nav = useRef<HTMLElement>(null);
  const places = placesFor(room);
  if (places.length < 2) { return null; }
  const go = (place: Place): void => {
    const heading = nav.current?.parentElement?.querySelector<HTMLElement>(`#${place}`);
    if (heading == null) { return; }
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    heading.scrollIntoView({ block: "start" });
  };
  return (
    <nav ref={nav} className="case-anchors" aria-label={t("anchors")}>
      {places.map((place) => (
        <button key={place} type="button" className="link-button" onClick={() => { go(place); }}>
          {t(`anchor.${place}`)}
        </button>
      ))}
    </nav>
  );
}
