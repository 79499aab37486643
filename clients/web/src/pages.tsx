import type { RouteObject } from "react-router";
import { ConclusionPage } from "./conclusion/ConclusionPage";
import { MyPage } from "./entry/MyPage";
import { NewRoomPage } from "./entry/NewRoomPage";
import { SignInPage } from "./entry/SignInPage";
import { signedIn } from "./shell/signedIn";

/** Every page inside the frame, by path. */
export const pages: readonly RouteObject[] = [
  { path: "/sign-in", element: <SignInPage /> },
  { path: "/", element: signedIn(<MyPage />) },
  { path: "/new", element: signedIn(<NewRoomPage />) },
  { path: "rooms/:roomId/conclusion", element: signedIn(<ConclusionPage />) },
];
