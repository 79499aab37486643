import { Button, Tag } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../language/format";
import { When } from "../language/When";
import type { Id, OwnSession } from "../wire";

export interface SessionListProps { readonly sessions: readonly OwnSession[]; readonly busy: boolean;
  readonly onEnd: (session: Id) => void;
  /** What the list is of, where it is not the reader's own. */
  readonly label?: string }

/** Each sign-in by what one knows it again by: the browser or program, since when, and when it was last used. */
export function SessionList({ sessions, busy, onEnd, label }: SessionListProps): ReactElement {
  const { t } = useTranslation("entry");
  const formats = useFormats();
  const nameOf = ({ browser, system, program }: OwnSession): string => {
    if (program === "") { return t("sessions.someProgram"); }
    if (program !== null) { return t("sessions.program", { name: program }); }
    return browser !== null && system !== null
      ? t("sessions.device", { browser, system }) : browser ?? system ?? t("sessions.unknown");
  };
  const numbered = (session: OwnSession): string => {
    const name = nameOf(session);
    const alike = sessions.filter((each) => nameOf(each) === name)
      .toSorted((a, b) => a.begunAt.localeCompare(b.begunAt));
    return alike.length === 1 ? name : t("sessions.numbered", { name, number: alike.indexOf(session) + 1 });
  };
  return (
    <ul className="session-list" aria-label={label ?? t("sessions.title")}>
      {sessions.map((each) => (
        <li key={each.id} className={each.current ? "session current" : "session"}>
          <div className="session-words">
            <span className="session-name">
              <strong>{numbered(each)}</strong>
              {each.current && <Tag data-color="success" data-size="sm">{t("sessions.thisOne")}</Tag>}
            </span>
            <span>{t("sessions.begun", { time: formats.dateTime(each.begunAt), provider: each.provider })}</span>
            <small>{t("sessions.used")} <When at={each.usedAt} /></small>
          </div>
          {!each.current && (
            <Button variant="secondary" data-size="sm" disabled={busy} onClick={() => { onEnd(each.id); }}
              aria-label={t("sessions.endNamed", { name: numbered(each), time: formats.dateTime(each.begunAt) })}>
              {t("sessions.end")}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
