import "./shell/trustedTypes";
import "@digdir/designsystemet-theme";
import "@digdir/designsystemet-css";
import "@fontsource-variable/inter/wght.css";
import "./styles/index.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { RouterProvider } from "react-router";
import { startLanguages } from "./language/i18n";
import { pages } from "./pages";
import { MainMenu } from "./shell/MainMenu";
import { routerOf } from "./shell/routes";
import { SessionProvider } from "./shell/SessionProvider";
import { SignOutButton } from "./shell/SignOutButton";
import { TypedProvider } from "./shell/TypedProvider";

await startLanguages();
const router = routerOf(pages, { menu: <MainMenu />, actions: <SignOutButton /> });
createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <SessionProvider><TypedProvider><RouterProvider router={router} /></TypedProvider></SessionProvider>
  </StrictMode>,
);
