import type { RouteObject } from "react-router";
import { ConclusionPage } from "./conclusion/ConclusionPage";

/** Every page inside the frame, by path. */
export const pages: readonly RouteObject[] = [
  { path: "rooms/:roomId/conclusion", element: <ConclusionPage /> },
];
