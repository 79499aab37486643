import { Card, Heading, Paragraph } from "@digdir/designsystemet-react";
import { useCallback, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { OfferedRooms, useOfferedRooms } from "../custody/OfferedRooms";
import { useOwnEntry } from "../directory/useOwnEntry";
import { MyRequests, RequestInbox, useRequests } from "../requests/RequestCards";
import { PageSkeleton } from "../shell/PageSkeleton";
import { useAccount } from "../shell/session";
import { UnreachablePage } from "../shell/UnreachablePage";
import { useComingBack } from "../shell/useComingBack";
import { useLoad } from "../shell/useLoad";
import { usePageTitle } from "../shell/usePageTitle";
import { get } from "../wire/http";
import { Duties, Waits } from "./Duties";
import { EmergencyRooms } from "./EmergencyRooms";
import { NewCaseLink } from "./NewCaseLink";
import { RoomCard } from "./RoomCard";
import { openingRolesOf } from "./useOpeningRoles";
import { hasRequests, isFamily, seesCases } from "./usualRole";
import { byPhase, waitingIn } from "./waiting";
import { WaitingList } from "./WaitingList";

/** What waits for the reader, and their cases. */
export function MyPage(): ReactElement {
  const { t } = useTranslation(["entry", "common", "request", "room"]);
  const account = useAccount();
  const family = isFamily(account.role);
  const [loaded, readRooms] = useLoad((signal) => get("/api/rooms", { signal }), "rooms");
  const read = useRequests();
  const [, readRequests] = read;
  const entry = useOwnEntry();
  const { rooms: offered, read: readOffered } = useOfferedRooms(seesCases(account.role) && !family);
  const requests = read[0].state === "ready" ? read[0].value.filter((item) => item.waitsForMe) : [];
  usePageTitle(t("common:myPage"));
  useComingBack(useCallback(() => {
    readRooms();
    readRequests();
    readOffered();
  }, [readRooms, readRequests, readOffered]));
  if (loaded.state === "failed") { return <UnreachablePage retry={readRooms} />; }
  const rooms = loaded.state === "ready" ? loaded.value : "loading";
  const opens = entry.state === "ready" && openingRolesOf(entry.value).length > 0;
  const isOfficer = entry.state === "ready" && entry.value.officerFor !== null;
  const administers = account.role === "administrator" || (entry.state === "ready" && entry.value.administrator);
  const items = rooms === "loading" ? [] : waitingIn(rooms);
  const waiting = <WaitingList items={items} requests={requests} offered={offered.length} />;
  // Whoever has openings to decide, or a case without a unit, is not told beside them that nothing waits.
  const isEmpty = items.length === 0 && requests.length === 0 && offered.length === 0;
  return (
    <div className="entry">
      <header className="entry-head entry-head-row">
        <div>
          <Heading level={1} data-size="lg">{t("common:myPage")}</Heading>
          <Paragraph>{t("myPage.hello", { name: account.name })}</Paragraph>
        </div>
        <NewCaseLink />
      </header>
      {!seesCases(account.role) && <Duties role={account.role} administers={administers} />}
      {seesCases(account.role) && rooms === "loading" && <PageSkeleton />}
      {seesCases(account.role) && rooms !== "loading" && (
        <>
          <section aria-labelledby="waiting">
            <Heading level={2} data-size="sm" id="waiting">{t("common:waitingForYou")}</Heading>
            <Waits administers={administers} opens={isOfficer}>{(nothing) => (nothing || !isEmpty) && waiting}</Waits>
          </section>
          {!family && <EmergencyRooms />}
          <OfferedRooms rooms={offered} onAnswered={readOffered} />
          {hasRequests(account.role) && <RequestInbox read={read} />}
          <section aria-labelledby="my-cases">
            <Heading level={2} data-size="sm" id="my-cases">
              {t(family ? "myPage.yourCases" : "common:myCases")}
            </Heading>
            {rooms.length === 0 && (
              <Card className="empty">
                <Paragraph>{t(family ? "myPage.emptyFamily" : opens ? "myPage.emptyOpens" : "myPage.empty")}</Paragraph>
                <NewCaseLink variant="secondary" />
              </Card>
            )}
            {family && rooms.length > 0 && (
              <ul className="room-cards">
                {rooms.toSorted((a, b) => b.changedAt.localeCompare(a.changedAt))
                  .map((room) => <li key={room.roomId}><RoomCard room={room} family /></li>)}
              </ul>
            )}
            {!family && byPhase(rooms).map(([phase, found]) => (
              <section key={phase} aria-labelledby={`phase-${phase}`} className="phase-group">
                <Heading level={3} data-size="2xs" id={`phase-${phase}`}>
                  {t(`room:phase.${phase}`)} <span className="quiet">{found.length}</span>
                </Heading>
                <ul className="room-cards">
                  {found.map((room) => <li key={room.roomId}><RoomCard room={room} family={false} /></li>)}
                </ul>
              </section>
            ))}
          </section>
          {hasRequests(account.role) && <MyRequests read={read} />}
        </>
      )}
    </div>
  );
}
