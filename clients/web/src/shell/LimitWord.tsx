import { ValidationMessage } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { roomLeft } from "../wire/limits";

/** Said when less than this share of the limit is left: before that it is only noise. */
const near = 0.1;

/** How much room is left, or how much is too much, before anything is sent: nothing that is pasted is cut. */
export function LimitWord({ text, limit }: { readonly text: string; readonly limit: number }): ReactElement | null {
  const { t } = useTranslation();
  const left = roomLeft(text, limit);
  if (left > limit * near) { return null; }
  return left >= 0
    ? <small className="quiet">{t("room.left", { count: left })}</small>
    : <ValidationMessage>{t("room.over", { count: -left, limit })}</ValidationMessage>;
}
