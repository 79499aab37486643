import { lazy, Suspense } from "react";
import type { RouteObject } from "react-router";
import { AccessLogPage } from "./audit/AccessLogPage";
import { LogReviewPage } from "./audit/LogReviewPage";
import { OwnAccessPage } from "./audit/OwnAccessPage";
import { ConclusionPage } from "./conclusion/ConclusionPage";
import { ReceiptPage } from "./custody/ReceiptPage";
import { AdministrationPage } from "./directory/AdministrationPage";
import { MyPage } from "./entry/MyPage";
import { NewRoomPage } from "./entry/NewRoomPage";
import { SessionsPage } from "./entry/SessionsPage";
import { SignInPage } from "./entry/SignInPage";
import { InvitationPage } from "./membership/InvitationPage";
import { OpeningsPage } from "./membership/OpeningsPage";
import { PageSkeleton } from "./shell/PageSkeleton";
import { NewRequestPage } from "./requests/NewRequestPage";
import { RequestPage } from "./requests/RequestPage";
import { RequestsPage } from "./requests/RequestsPage";
import { signedIn } from "./shell/signedIn";

/** The viewers are most of the program; who only reads their own page does not wait for them. */
const RoomPage = lazy(async () => ({ default: (await import("./rooms/RoomPage")).RoomPage }));

/** Every page inside the frame, by path. */
export const pages: readonly RouteObject[] = [
  { path: "/sign-in", element: <SignInPage /> },
  { path: "/invitation", element: <InvitationPage /> },
  { path: "/", element: signedIn(<MyPage />) },
  { path: "/new", element: signedIn(<NewRoomPage />) },
  { path: "rooms/:roomId", element: signedIn(<Suspense fallback={<PageSkeleton />}><RoomPage /></Suspense>) },
  { path: "rooms/:roomId/conclusion", element: signedIn(<ConclusionPage />) },
  { path: "rooms/:roomId/access", element: signedIn(<AccessLogPage />) },
  { path: "/requests", element: signedIn(<RequestsPage />) },
  { path: "/requests/new", element: signedIn(<NewRequestPage />) },
  { path: "/requests/:requestId", element: signedIn(<RequestPage />) },
  { path: "/openings", element: signedIn(<OpeningsPage />) },
  { path: "/access", element: signedIn(<OwnAccessPage />) },
  { path: "/log-review", element: signedIn(<LogReviewPage />) },
  { path: "/sessions", element: signedIn(<SessionsPage />) },
  { path: "/erased/:roomId", element: signedIn(<ReceiptPage />) },
  { path: "/administration", element: signedIn(<AdministrationPage />) },
];
