import { Tabs } from "@digdir/designsystemet-react";
import { useCallback, useEffect, useRef, useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { TalkPanel } from "../annotations/TalkPanel";
import { ConclusionPanel } from "../conclusion/ConclusionPanel";
import { ConsentPanel } from "../consent/ConsentPanel";
import { MaterialList } from "../materials/MaterialList";
import { MaterialStage } from "../materials/MaterialStage";
import { CustodyPanel } from "../custody/CustodyPanel";
import { LifePanel } from "../life/LifePanel";
import { EmergencyBanner } from "../membership/EmergencyBanner";
import { MembersPanel } from "../membership/MembersPanel";
import { ConnectionWord } from "../shell/ConnectionWord";
import { CaseAnchors } from "./case/CaseAnchors";
import { CaseColumn } from "./case/CaseColumn";
import { KeysDialog } from "./KeysDialog";
import { PhaseHeader } from "./PhaseHeader";
import { Presence } from "./Presence";
import { useOpenRoom } from "./roomAccess";
import { ProjectorFrame } from "./ProjectorFrame";
import { ScreenContext, useScreenState, type RightTab, type RoomScreen, type ScreenPart } from "./screen";
import { Timeline } from "./Timeline";
import { useLeadingBigScreen } from "./useBigScreen";
import { useFollowing } from "./useFollowing";
import { isTyping, useShortcuts } from "./useShortcuts";

const narrowParts: readonly ScreenPart[] = ["case", "material", "talk", "conclusion", "members"];
/** The big screen begins with what is shown here, and goes where this reader goes. */
function projectorOf({ materialId, page }: RoomScreen): string {
  return materialId === null ? "?view=projector" : `?view=projector&material=${materialId}&page=${page}`;
}

const tabs: readonly RightTab[] = ["talk", "conclusion", "members"];
const placeOfPart: Readonly<Record<ScreenPart, string>> = {
  case: "case", material: "material", talk: "side", conclusion: "side", members: "side",
};

/** The room as its address asks for it: to work in, or for a big screen. */
export function RoomFrame(): ReactElement {
  const [query] = useSearchParams();
  const screen = useScreenState();
  return (
    <ScreenContext value={screen}>
      {query.get("view") === "projector" ? <ProjectorFrame /> : <WorkFrame screen={screen} />}
    </ScreenContext>
  );
}

/** The room's one screen: the case and its material, the viewer, and what people say. */
function WorkFrame({ screen }: { readonly screen: RoomScreen }): ReactElement {
  const { t } = useTranslation("screen");
  const { roomId, connection, you } = useOpenRoom();
  useLeadingBigScreen(roomId, screen);
  const following = useFollowing(screen);
  const { on: shortcuts } = useShortcuts();
  const [keys, setKeys] = useState(false);
  const { toggle } = following;
  const { show } = screen;
  const frame = useRef<HTMLDivElement>(null);
  const goTo = useCallback((part: ScreenPart) => {
    show(part);
    // After the part is there: a tab that was hidden cannot take the focus.
    requestAnimationFrame(() => {
      const panel = frame.current?.querySelector<HTMLElement>(`[data-place="${placeOfPart[part]}"]`);
      panel?.focus({ preventScroll: true });
    });
  }, [show]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
      if (!shortcuts || !plain || isTyping(event.target) || document.querySelector("dialog[open]") !== null) { return; }
      const part = narrowParts[Number(event.key) - 1];
      if (event.key === "?") { setKeys(true); }
      else if (event.key.toLowerCase() === "f") { toggle(); }
      else if (part !== undefined) { goTo(part); }
    };
    document.addEventListener("keydown", onKey);
    return () => { document.removeEventListener("keydown", onKey); };
  }, [shortcuts, toggle, goTo]);
  return (
    <div className="room" data-part={screen.part} ref={frame}>
      <PhaseHeader>
        <div className="room-strip">
          <Presence following={following} />
          <ConnectionWord state={connection} />
          <Link to={projectorOf(screen)} target="_blank" className="link-button">{t("toProjector")}</Link>
          <button type="button" className="key-button" aria-label={t("keys")} title={t("keys")}
            onClick={() => { setKeys(true); }}>?</button>
        </div>
        <EmergencyBanner />
      </PhaseHeader>
      <nav className="room-parts" aria-label={t("parts")}>
        {narrowParts.map((part) => (
          <button key={part} type="button" aria-current={screen.part === part ? "true" : undefined}
            onClick={() => { screen.show(part); }}>{t(`part.${part}`)}</button>
        ))}
      </nav>
      <div className="room-columns">
        <div className="room-left">
          <div className="room-case" data-place="case" tabIndex={0} role="group" aria-label={t("part.case")}>
            <CaseAnchors /><CaseColumn />{you.reach !== "abroad" && <ConsentPanel />}<CustodyPanel /><LifePanel />
          </div>
          <MaterialList />
        </div>
        <div className="room-middle" data-place="material" tabIndex={-1}><MaterialStage /><Timeline /></div>
        <div className="room-right" data-place="side" tabIndex={-1}>
          <Tabs data-size="sm" value={screen.tab} onChange={(to) => { screen.show(to as RightTab); }}>
            <Tabs.List>
              {tabs.map((tab) => <Tabs.Tab key={tab} value={tab}>{t(`part.${tab}`)}</Tabs.Tab>)}
            </Tabs.List>
            <Tabs.Panel value="talk"><TalkPanel /></Tabs.Panel>
            <Tabs.Panel value="conclusion"><ConclusionPanel /></Tabs.Panel>
            <Tabs.Panel value="members"><MembersPanel /></Tabs.Panel>
          </Tabs>
        </div>
      </div>
      {keys && <KeysDialog close={() => { setKeys(false); }} />}
    </div>
  );
}
