import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { FoundInText, RoomState } from "../wire";
import { foundWhere } from "./foundWhere";

/** What the guard found in texts and files, each with what it may be, and in what nobody looked. */
export function FoundNames({ found, state }: {
  readonly found: readonly FoundInText[];
  /** The room as the reader sees it, where it is to be said in which of its texts the words stand. */
  readonly state?: RoomState | undefined;
}): ReactElement {
  return (
    <ul>
      {found.map((one) => (
        <li key={`${one.field} ${one.kind} ${one.excerpt} ${String(one.page)}`}>
          <FoundOne one={one} state={state} />
        </li>
      ))}
    </ul>
  );
}

function FoundOne({ one, state }: {
  readonly one: FoundInText; readonly state: RoomState | undefined;
}): ReactElement {
  const { t } = useTranslation(["room", "screen"]);
  if (one.kind === "unread") {
    return <>{one.excerpt === "" ? t("names.unread") : t("names.unreadPages", { pages: one.excerpt })}</>;
  }

  const paged = one.page !== undefined && one.page !== null;
  const held = state === undefined || paged ? undefined : foundWhere(state, one.excerpt);
  return (
    <>
      {one.excerpt === "" ? t("names.unseen") : <q>{one.excerpt}</q>} {t(`names.kind.${one.kind}`)}
      {paged && `, ${t("names.page", { page: one.page })}`}
      {held !== undefined && `, ${t("names.in", {
        where: "text" in held ? t(`screen:textPart.${held.text}`) : t(`names.where.${held.part}`),
      })}`}
    </>
  );
}
