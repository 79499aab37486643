import { SkipLink } from "@digdir/designsystemet-react";
import { useEffect, useRef, type ReactElement, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link, Outlet, useLocation } from "react-router";
import { LanguageSwitch } from "../language/LanguageSwitch";
import { PersonMark } from "../membership/PersonMark";
import { useSession } from "./session";

export interface FrameProps {
  /** Links of the main menu, as `<li>` elements. */
  readonly menu?: ReactNode;
  /** What stands beside the person, such as a sign-out button. */
  readonly actions?: ReactNode;
}

/**
 * Header, standing banner and the page. A new path moves the focus to the page, so that a screen reader begins there.
 */
export function Frame({ menu, actions }: FrameProps): ReactElement {
  const { t } = useTranslation();
  const { person, testData } = useSession();
  const page = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) { return; }
    shown.current = pathname;
    page.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [pathname]);
  return (
    <>
      <SkipLink href="#page">{t("skipToContent")}</SkipLink>
      {testData && (
        <aside className="test-data" aria-label={t("testData")}>
          <strong>{t("testData")}</strong> <span>{t("testDataExplained")}</span>
        </aside>
      )}
      <header className="frame-header">
        <Link to="/" className="frame-mark">
          <img src="/icon.svg" alt="" width="24" height="24" /> CaseRoom
        </Link>
        {menu !== undefined && <nav aria-label={t("mainMenu")} className="frame-menu"><ul>{menu}</ul></nav>}
        <div className="frame-side">
          <LanguageSwitch />
          {person !== null && (
            <div className="frame-person" aria-label={t("signedInAs", { name: person.name })} role="group">
              <Link to="/sessions" className="frame-person-link" title={t("mySessions")}>
                <PersonMark {...person} decorative />
                <span className="sr-only">{t("mySessions")}: </span>
                <span className="frame-person-words">
                  <span className="frame-person-name">{person.name}</span>
                  <small>{[person.role, person.place].filter(Boolean).join(", ")}</small>
                </span>
              </Link>
            </div>
          )}
          {actions}
        </div>
      </header>
      <main id="page" ref={page} tabIndex={-1} className="frame-page"><Outlet /></main>
    </>
  );
}
