import { Button, Heading, Paragraph } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { FoundNames } from "../rooms/FoundNames";
import type { FoundInText } from "../wire";

export interface NamesQuestionProps {
  readonly found: readonly FoundInText[];
  /** Who reads it, and where. */
  readonly means: string;
  readonly back: string;
  readonly onBack: () => void;
  readonly goOn: string;
  readonly onGoOn: () => void;
}

/** Asks about words that may name somebody before the sender of a request reads them. */
export function NamesQuestion({ found, means, back, onBack, goOn, onGoOn }: NamesQuestionProps): ReactElement {
  const { t } = useTranslation("room");
  return (
    <div role="alert" className="names-question">
      <Heading level={3} data-size="xs">{t("names.title")}</Heading>
      <Paragraph>{means}</Paragraph>
      <FoundNames found={found} />
      <div className="dialog-actions">
        <Button type="button" onClick={onBack}>{back}</Button>
        <Button type="button" variant="secondary" onClick={onGoOn}>{goOn}</Button>
      </div>
    </div>
  );
}

export interface AnswerProblemProps {
  readonly found: readonly FoundInText[];
  /** Whom it is written to. */
  readonly to: string;
  readonly onChange: () => void;
  readonly onSend: () => void;
}

/** Asks about words of an answer: they are changed, or sent all the same. */
export function AnswerQuestion({ found, to, onChange, onSend }: AnswerProblemProps): ReactElement {
  const { t } = useTranslation(["request", "room"]);
  return (
    <NamesQuestion found={found} means={t("request:names.means", { name: to })} back={t("room:names.change")}
      onBack={onChange} goOn={t("room:names.send")} onGoOn={onSend} />
  );
}
