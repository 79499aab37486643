import { Button, Heading, Paragraph } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { FoundNames } from "../rooms/FoundNames";
import type { FoundInText } from "../wire";

export interface ExportQuestionProps {
  readonly found: readonly FoundInText[];
  /** With name and number, for a receiver outside the health service. */
  readonly identified?: boolean;
  readonly back: () => void;
  readonly goOn: () => void;
}

/** Asks before a conclusion in which somebody may be named leaves the room; that it left all the same is recorded. */
export function ExportQuestion({ found, identified = false, back, goOn }: ExportQuestionProps): ReactElement {
  const { t } = useTranslation(["conclusion", "room"]);
  return (
    <div role="alert">
      <Heading level={3} data-size="xs">{t("room:names.title")}</Heading>
      <Paragraph>{t(identified ? "conclusion:export.namesMeanOutside" : "conclusion:export.namesMean")}</Paragraph>
      <FoundNames found={found} />
      <div className="dialog-actions">
        <Button onClick={back}>{t("room:names.change")}</Button>
        <Button variant="secondary" onClick={goOn}>{t("conclusion:export.goOn")}</Button>
      </div>
    </div>
  );
}
