import { createBrowserRouter, type RouteObject } from "react-router";
import { ErrorPage } from "./ErrorPage";
import { Frame, type FrameProps } from "./Frame";
import { NotFoundPage } from "./NotFoundPage";

/** The pages inside the frame; whatever no page answers is the not-found page. */
export function routesOf(pages: readonly RouteObject[], frame: FrameProps = {}): RouteObject[] {
  return [{
    element: <Frame {...frame} />,
    children: [{ errorElement: <ErrorPage />, children: [...pages, { path: "*", element: <NotFoundPage /> }] }],
  }];
}

export function routerOf(pages: readonly RouteObject[], frame?: FrameProps): ReturnType<typeof createBrowserRouter> {
  return createBrowserRouter(routesOf(pages, frame));
}
