import type { RouteObject } from "react-router";

/** Every page inside the frame, by path. */
export const pages: readonly RouteObject[] = [];
