import { Paragraph } from "@digdir/designsystemet-react";
import { useMemo, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../language/format";
import { foldedDays } from "./foldedDays";
import type { AccessLine } from "./lines";

/** How many lines the table has, and how many readings these stand for: a day of one person is one line. */
export function ShownCount({ lines, all }: {
  /** Those in the table. */
  readonly lines: readonly AccessLine[];
  /** Readings altogether. */
  readonly all: number;
}): ReactElement {
  const { t } = useTranslation("audit");
  const formats = useFormats();
  const drawn = useMemo(() => foldedDays(lines, formats.date).length, [lines, formats]);
  return (
    <Paragraph role="status" className="quiet" data-size="sm">
      {t("showing", { lines: t("lines", { count: drawn }), lookups: t("lookups", { count: lines.length }) })}
      {lines.length < all && <>. {t("showingPart", { shown: lines.length, all })}</>}
    </Paragraph>
  );
}
