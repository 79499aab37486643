import "@digdir/designsystemet-theme";
import "@digdir/designsystemet-css";
import "@fontsource-variable/inter/wght.css";
import "./styles/index.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { RouterProvider } from "react-router";
import { startLanguages } from "./language/i18n";
import { pages } from "./pages";
import { routerOf } from "./shell/routes";

await startLanguages();
createRoot(document.getElementById("root")!).render(
  <StrictMode><RouterProvider router={routerOf(pages)} /></StrictMode>,
);
